<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About LesionLab</source>
        <translation>关于 LesionLab</translation>
    </message>
    <message>
        <source>Outline skin lesions in dermoscopy images by correcting proposals.</source>
        <translation>通过修正建议，在皮肤镜图像中勾画皮肤病灶的轮廓。</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Images and masks stay on this computer.</source>
        <translation>许可证：Apache-2.0。图像和掩膜只保存在本机。</translation>
    </message>
    <message>
        <source>Third-party licences...</source>
        <translation>第三方许可证...</translation>
    </message>
</context>
<context>
    <name>AccessDesk</name>
    <message>
        <source>Arrows move the crosshair (Shift: finely, Ctrl: far). Space is the left mouse button, Backspace the right one.</source>
        <translation>方向键移动十字光标（Shift：微移，Ctrl：大步移动）。空格键相当于鼠标左键，退格键相当于右键。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>No image is shown.</source>
        <translation>未显示图像。</translation>
    </message>
    <message>
        <source>Image {name}</source>
        <translation>图像 {name}</translation>
    </message>
    <message>
        <source>Lesion {number} of {count}</source>
        <translation>病灶 {number}，共 {count} 个</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>corrected, not accepted</source>
        <translation>已修正，未接受</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>与建议相同</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>无掩膜</translation>
    </message>
    <message>
        <source>mask of {area} square millimetres, {share} of the image</source>
        <translation>掩膜面积 {area} 平方毫米，占图像 {share}</translation>
    </message>
    <message>
        <source>mask of {area} pixels, {share} of the image</source>
        <translation>掩膜面积 {area} 像素，占图像 {share}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About LesionLab</source>
        <translation>关于 LesionLab(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Accept and go on</source>
        <translation>接受并继续(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add model file...</source>
        <translation>添加模型文件(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>一致性(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Backups...</source>
        <translation>备份(&amp;B)...</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Blue and orange</source>
        <translation>蓝色与橙色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>方框(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Brightness and contrast</source>
        <translation>亮度与对比度(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Class activation map</source>
        <translation>类激活图(CAM)(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Contact sheet</source>
        <translation>缩略图总览(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cyan</source>
        <translation>青色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Decoders...</source>
        <translation>解码器(&amp;D)...</translation>
    </message>
    <message>
        <source>&amp;Diagnosis</source>
        <translation>诊断(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Difference to before</source>
        <translation>与之前的差异(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Doubt</source>
        <translation>不确定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Effort over time...</source>
        <translation>工作量变化(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Enhanced contrast</source>
        <translation>增强对比度(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Expand...</source>
        <translation>扩大(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fill holes</source>
        <translation>填充孔洞(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>查找命令(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>标记(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Goal of the day...</source>
        <translation>每日目标(&amp;G)...</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Green and red</source>
        <translation>绿色与红色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Grow to the edge</source>
        <translation>生长到边缘(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide the mask</source>
        <translation>隐藏掩膜(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import masks...</source>
        <translation>导入掩膜(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Initials...</source>
        <translation>姓名缩写(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Keep the largest part</source>
        <translation>仅保留最大部分(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep the view between images</source>
        <translation>切换图像时保持视图(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keyboard pointer</source>
        <translation>键盘指针(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>按键与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>更大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>套索(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation>品红(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;More proposals</source>
        <translation>更多建议(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next image</source>
        <translation>下一张图像(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>正常(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open folder...</source>
        <translation>打开文件夹(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Order of the list</source>
        <translation>列表排序(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Outline only</source>
        <translation>仅显示轮廓(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Point colours</source>
        <translation>点的颜色(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>点(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Prepare all proposals</source>
        <translation>准备全部建议(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Preview under the pointer</source>
        <translation>指针处预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation>上一张图像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Project file</source>
        <translation>项目文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Readers</source>
        <translation>阅片者(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>红色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>重新打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Report of this image...</source>
        <translation>此图像的报告(&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Retrain...</source>
        <translation>再训练(&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Second reading...</source>
        <translation>二次阅片(&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>更小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>平滑(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Type the scale...</source>
        <translation>输入比例尺(&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Violet</source>
        <translation>紫色(&amp;V)</translation>
    </message>
    <message>
        <source>A pen&apos;s other end</source>
        <translation>笔的另一端</translation>
    </message>
    <message>
        <source>Accept the mask shown and go to the next image.</source>
        <translation>接受当前掩膜并转到下一张图像。</translation>
    </message>
    <message>
        <source>Add a &amp;lesion</source>
        <translation>添加病灶(&amp;L)</translation>
    </message>
    <message>
        <source>Arrows move a crosshair, Space is the left mouse button, Backspace the right one.</source>
        <translation>方向键移动十字光标，空格键相当于鼠标左键，退格键相当于右键。</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>B&amp;rush</source>
        <translation>画笔(&amp;R)</translation>
    </message>
    <message>
        <source>Back to the &amp;proposal</source>
        <translation>恢复为建议(&amp;P)</translation>
    </message>
    <message>
        <source>Before and after, s&amp;ide by side</source>
        <translation>前后并排对比(&amp;I)</translation>
    </message>
    <message>
        <source>Begin again with the proposal as it came; undo takes it back.</source>
        <translation>从最初的建议重新开始；可以撤销。</translation>
    </message>
    <message>
        <source>Brush, eraser, lasso and the like mark hair, ruler and ink, which are never learned from.</source>
        <translation>用画笔、橡皮、套索等标出毛发、标尺和墨迹；这些区域不参与学习。</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>按日期(&amp;D)</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>按名称(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;state</source>
        <translation>按状态(&amp;S)</translation>
    </message>
    <message>
        <source>By n&amp;eed</source>
        <translation>按需关注程度(&amp;E)</translation>
    </message>
    <message>
        <source>Cha&amp;nnel</source>
        <translation>通道(&amp;N)</translation>
    </message>
    <message>
        <source>Change how the image is shown; the image and the mask stay as they are.</source>
        <translation>更改图像的显示方式；图像和掩膜本身不变。</translation>
    </message>
    <message>
        <source>Check that the project is as it was recorded, and see what was changed past the program.</source>
        <translation>检查项目是否与记录一致，并显示绕过本程序的改动。</translation>
    </message>
    <message>
        <source>Check the &amp;record...</source>
        <translation>检查记录(&amp;R)...</translation>
    </message>
    <message>
        <source>Choose how the program starts, how it looks, and its keys.</source>
        <translation>设置程序的启动方式、外观和按键。</translation>
    </message>
    <message>
        <source>Choose, take back, export or import a decoder version.</source>
        <translation>选用、撤回、导出或导入解码器版本。</translation>
    </message>
    <message>
        <source>Click in what is missing: it is added up to its visible border; right click takes away.</source>
        <translation>点击缺失处：补充至其可见边界；右键则去除。</translation>
    </message>
    <message>
        <source>Click the corners of a region; Enter or a double click closes it.</source>
        <translation>点击区域的各个角点；按回车键或双击闭合。</translation>
    </message>
    <message>
        <source>Compare the readers and put their masks together.</source>
        <translation>比较各阅片者并合并其掩膜。</translation>
    </message>
    <message>
        <source>Dark text on light grey.</source>
        <translation>浅灰底深色文字。</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>重做已撤销的操作。</translation>
    </message>
    <message>
        <source>Drag (Box)</source>
        <translation>拖动（方框）</translation>
    </message>
    <message>
        <source>Drag a point, a box side or a corner</source>
        <translation>拖动点、方框的边或角</translation>
    </message>
    <message>
        <source>Draw a line of known length to get millimetres.</source>
        <translation>画一条已知长度的线，以换算为毫米。</translation>
    </message>
    <message>
        <source>Draw around a region to add it; with the right button, to take it away.</source>
        <translation>圈画区域将其加入；用右键圈画则去除。</translation>
    </message>
    <message>
        <source>Draw the box anew</source>
        <translation>重画方框</translation>
    </message>
    <message>
        <source>Draw the box around the lesion anew.</source>
        <translation>围绕病灶重画方框。</translation>
    </message>
    <message>
        <source>Draw the mask in cyan.</source>
        <translation>用青色绘制掩膜。</translation>
    </message>
    <message>
        <source>Draw the mask in green.</source>
        <translation>用绿色绘制掩膜。</translation>
    </message>
    <message>
        <source>Draw the mask in magenta.</source>
        <translation>用品红色绘制掩膜。</translation>
    </message>
    <message>
        <source>Draw the mask in violet.</source>
        <translation>用紫色绘制掩膜。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Erase from the mask.</source>
        <translation>从掩膜中擦除。</translation>
    </message>
    <message>
        <source>Fill what lies wholly inside.</source>
        <translation>填充完全位于内部的空洞。</translation>
    </message>
    <message>
        <source>Find any command, image, folder or model by typing.</source>
        <translation>输入文字即可查找任何命令、图像、文件夹或模型。</translation>
    </message>
    <message>
        <source>Five minutes on the sample images, from the first look to the export.</source>
        <translation>用示例图像演示五分钟，从初次查看到导出。</translation>
    </message>
    <message>
        <source>Flag the image for a second look, or lift its flag.</source>
        <translation>标记图像以便复看，或取消标记。</translation>
    </message>
    <message>
        <source>Follow the system&apos;s light or dark theme.</source>
        <translation>跟随系统的浅色或深色主题。</translation>
    </message>
    <message>
        <source>Give the image in view, or the selected ones, labels of your own.</source>
        <translation>为当前图像或所选图像添加自定义标签。</translation>
    </message>
    <message>
        <source>Go to the next image of the list.</source>
        <translation>转到列表中的下一张图像。</translation>
    </message>
    <message>
        <source>Go to the next image that waits to be accepted and has a warning.</source>
        <translation>转到下一张待接受且有警告的图像。</translation>
    </message>
    <message>
        <source>Go to the open image that needs you most, and from there to the next.</source>
        <translation>转到最需要处理的未完成图像，然后依次进行。</translation>
    </message>
    <message>
        <source>Go to the previous image of the list.</source>
        <translation>转到列表中的上一张图像。</translation>
    </message>
    <message>
        <source>Hair re&amp;moved</source>
        <translation>去除毛发(&amp;M)</translation>
    </message>
    <message>
        <source>Lar&amp;ger brush</source>
        <translation>加大画笔(&amp;G)</translation>
    </message>
    <message>
        <source>Left click</source>
        <translation>左键单击</translation>
    </message>
    <message>
        <source>Left click is lesion, right click is skin.</source>
        <translation>左键单击为病灶，右键单击为皮肤。</translation>
    </message>
    <message>
        <source>Lesion blue, skin orange: told apart by colour-blind eyes.</source>
        <translation>病灶蓝色，皮肤橙色：色盲者也能区分。</translation>
    </message>
    <message>
        <source>Lesion green, skin red.</source>
        <translation>病灶绿色，皮肤红色。</translation>
    </message>
    <message>
        <source>Lesion point (Points)</source>
        <translation>病灶点（点）</translation>
    </message>
    <message>
        <source>Light text on dark grey.</source>
        <translation>深灰底浅色文字。</translation>
    </message>
    <message>
        <source>List the images by name.</source>
        <translation>按名称排列图像。</translation>
    </message>
    <message>
        <source>List the newest files first.</source>
        <translation>最新的文件排在最前。</translation>
    </message>
    <message>
        <source>List what is begun first and what is accepted last.</source>
        <translation>已开始的排在最前，已接受的排在最后。</translation>
    </message>
    <message>
        <source>List what the model is unsure of or has not seen yet first; ask again to renew it.</source>
        <translation>模型不确定或未见过的排在最前；再次选择可更新排序。</translation>
    </message>
    <message>
        <source>Lo&amp;upe</source>
        <translation>放大镜(&amp;U)</translation>
    </message>
    <message>
        <source>Magnify what is under the pointer; hold the key, or press it to keep the loupe.</source>
        <translation>放大指针处；按住该键，或按一下使放大镜保持开启。</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>放大所有文字。</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>缩小所有文字。</translation>
    </message>
    <message>
        <source>Make brush and eraser larger.</source>
        <translation>加大画笔和橡皮。</translation>
    </message>
    <message>
        <source>Make brush and eraser smaller.</source>
        <translation>缩小画笔和橡皮。</translation>
    </message>
    <message>
        <source>Make the proposals of the whole folder in the background.</source>
        <translation>在后台为整个文件夹生成建议。</translation>
    </message>
    <message>
        <source>Mark &amp;artefacts</source>
        <translation>标出伪影(&amp;A)</translation>
    </message>
    <message>
        <source>Mas&amp;k</source>
        <translation>掩膜(&amp;K)</translation>
    </message>
    <message>
        <source>Mask co&amp;lour</source>
        <translation>掩膜颜色(&amp;L)</translation>
    </message>
    <message>
        <source>Mea&amp;sures</source>
        <translation>测量值(&amp;S)</translation>
    </message>
    <message>
        <source>Move it; the mask follows</source>
        <translation>移动它；掩膜随之更新</translation>
    </message>
    <message>
        <source>Move the image</source>
        <translation>移动图像</translation>
    </message>
    <message>
        <source>Move the outline inwards by some pixels.</source>
        <translation>将轮廓向内移动若干像素。</translation>
    </message>
    <message>
        <source>Move the outline outwards by some pixels.</source>
        <translation>将轮廓向外移动若干像素。</translation>
    </message>
    <message>
        <source>Next &amp;warning</source>
        <translation>下一个警告(&amp;W)</translation>
    </message>
    <message>
        <source>Next by n&amp;eed</source>
        <translation>下一张需关注的图像(&amp;E)</translation>
    </message>
    <message>
        <source>Note a diagnosis of the image in view, or of the selected ones.</source>
        <translation>为当前图像或所选图像记录诊断。</translation>
    </message>
    <message>
        <source>Open a folder of images.</source>
        <translation>打开图像文件夹。</translation>
    </message>
    <message>
        <source>Open the &amp;sample images</source>
        <translation>打开示例图像(&amp;S)</translation>
    </message>
    <message>
        <source>Outline a sample once more, without seeing the first masks.</source>
        <translation>重新勾画一部分样本，不显示首次掩膜。</translation>
    </message>
    <message>
        <source>Outline one more lesion in this image.</source>
        <translation>在此图像中再勾画一个病灶。</translation>
    </message>
    <message>
        <source>Paint lesion; the brush has the last word.</source>
        <translation>涂画病灶；以画笔结果为准。</translation>
    </message>
    <message>
        <source>Pol&amp;ygon</source>
        <translation>多边形(&amp;Y)</translation>
    </message>
    <message>
        <source>Put a file into the folder of images that opens it with a double click.</source>
        <translation>在图像文件夹中放一个文件，双击即可打开该文件夹。</translation>
    </message>
    <message>
        <source>Read the page that fits what you are doing.</source>
        <translation>阅读与当前操作相关的帮助页面。</translation>
    </message>
    <message>
        <source>Remove p&amp;oint</source>
        <translation>移除点(&amp;O)</translation>
    </message>
    <message>
        <source>Remove the point under the pointer, or the selected one.</source>
        <translation>移除指针下的点或所选的点。</translation>
    </message>
    <message>
        <source>Right button (Brush, Lasso, Polygon, Grow)</source>
        <translation>右键（画笔、套索、多边形、生长）</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Round off the outline.</source>
        <translation>使轮廓圆滑。</translation>
    </message>
    <message>
        <source>S&amp;hrink...</source>
        <translation>缩小(&amp;H)...</translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation>减小画笔(&amp;M)</translation>
    </message>
    <message>
        <source>Save a report of the image in view, to read, print or hand on.</source>
        <translation>保存当前图像的报告，供阅读、打印或转交。</translation>
    </message>
    <message>
        <source>Save everything and close.</source>
        <translation>保存全部并关闭。</translation>
    </message>
    <message>
        <source>Say how many masks you want to accept in a day.</source>
        <translation>设定每天要接受的掩膜数。</translation>
    </message>
    <message>
        <source>Say who reads; the initials sign each correction.</source>
        <translation>设定阅片者；每次修正以姓名缩写署名。</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>设置(&amp;T)...</translation>
    </message>
    <message>
        <source>Search the list by name, note, label or diagnosis.</source>
        <translation>按名称、备注、标签或诊断搜索列表。</translation>
    </message>
    <message>
        <source>See many outlines at a glance and accept the good ones together.</source>
        <translation>一览多个轮廓，并一次接受其中合格的。</translation>
    </message>
    <message>
        <source>See the backups of this project&apos;s database, and go back to one.</source>
        <translation>查看本项目数据库的备份，并可恢复到其中之一。</translation>
    </message>
    <message>
        <source>See the clicks and seconds that each accepted mask took.</source>
        <translation>查看每个已接受掩膜所用的点击数和秒数。</translation>
    </message>
    <message>
        <source>Set &amp;scale...</source>
        <translation>设置比例尺(&amp;S)...</translation>
    </message>
    <message>
        <source>Set a lesion point where the program is in most doubt.</source>
        <translation>在程序最不确定处设置病灶点。</translation>
    </message>
    <message>
        <source>Set a skin point where the program is in most doubt.</source>
        <translation>在程序最不确定处设置皮肤点。</translation>
    </message>
    <message>
        <source>Show all keys on one page, to look at or to print.</source>
        <translation>在一页上显示全部按键，可查看或打印。</translation>
    </message>
    <message>
        <source>Show lightness with stronger local contrast.</source>
        <translation>显示局部对比度增强后的明度。</translation>
    </message>
    <message>
        <source>Show the bare image; press again to see the mask.</source>
        <translation>只显示图像；再按一次显示掩膜。</translation>
    </message>
    <message>
        <source>Show the blue channel as grey.</source>
        <translation>以灰度显示蓝色通道。</translation>
    </message>
    <message>
        <source>Show the green channel as grey.</source>
        <translation>以灰度显示绿色通道。</translation>
    </message>
    <message>
        <source>Show the image in colour.</source>
        <translation>以彩色显示图像。</translation>
    </message>
    <message>
        <source>Show the image without dark hairs; only to look at.</source>
        <translation>显示去除深色毛发后的图像；仅供查看。</translation>
    </message>
    <message>
        <source>Show the lesion&apos;s measures with their formulas.</source>
        <translation>显示病灶的测量值及其公式。</translation>
    </message>
    <message>
        <source>Show the mask as outline, or filled as well.</source>
        <translation>将掩膜显示为轮廓，或同时填充。</translation>
    </message>
    <message>
        <source>Show the next image from where this one is seen; a mask out of sight is not accepted.</source>
        <translation>下一张图像沿用当前视图位置；看不到的掩膜不会被接受。</translation>
    </message>
    <message>
        <source>Show the proposal, or the mask accepted last, beside the present mask.</source>
        <translation>将建议或上次接受的掩膜与当前掩膜并排显示。</translation>
    </message>
    <message>
        <source>Show the red channel as grey.</source>
        <translation>以灰度显示红色通道。</translation>
    </message>
    <message>
        <source>Show the whole image.</source>
        <translation>显示整张图像。</translation>
    </message>
    <message>
        <source>Show what a click would give before you click; Shift: a skin click.</source>
        <translation>点击前预览点击结果；Shift：皮肤点击。</translation>
    </message>
    <message>
        <source>Show what the present mask added to the one of before, and removed from it.</source>
        <translation>显示当前掩膜相对之前增加和去除的部分。</translation>
    </message>
    <message>
        <source>Take all smaller parts away.</source>
        <translation>去除所有较小的部分。</translation>
    </message>
    <message>
        <source>Take away in place of adding</source>
        <translation>改为去除而非添加</translation>
    </message>
    <message>
        <source>Take back the last point, box, stroke or other edit.</source>
        <translation>撤销上一个点、方框、笔画或其他编辑。</translation>
    </message>
    <message>
        <source>Write masks, tables and reports to files that other programs read.</source>
        <translation>把掩膜、表格和报告写成其他程序可读的文件。</translation>
    </message>
    <message>
        <source>Show where the classifier looks.</source>
        <translation>显示分类器关注的位置。</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>导出(&amp;E)...</translation>
    </message>
    <message>
        <source>Add a SAM, MedSAM or classifier checkpoint from a file.</source>
        <translation>从文件添加 SAM、MedSAM 或分类器的检查点。</translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any; press again to stop.</source>
        <translation>分别用每种 CAM 方法以及不用 CAM 生成建议；再按一次停止。</translation>
    </message>
    <message>
        <source>Show where the program is undecided, and where one click would settle most.</source>
        <translation>显示程序难以判断之处，以及点击一次收效最大的位置。</translation>
    </message>
    <message>
        <source>Skin point (Points)</source>
        <translation>皮肤点（点）</translation>
    </message>
    <message>
        <source>Space + drag, middle button</source>
        <translation>空格键 + 拖动，或鼠标中键</translation>
    </message>
    <message>
        <source>Suggested place is &amp;lesion</source>
        <translation>建议位置为病灶(&amp;L)</translation>
    </message>
    <message>
        <source>Suggested place is s&amp;kin</source>
        <translation>建议位置为皮肤(&amp;K)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Take over outlines that were drawn with another program.</source>
        <translation>接收用其他程序绘制的轮廓。</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>Text as large as the system&apos;s.</source>
        <translation>文字大小与系统一致。</translation>
    </message>
    <message>
        <source>Train the decoder on your corrections and judge it.</source>
        <translation>用您的修正训练解码器并进行评估。</translation>
    </message>
    <message>
        <source>Try it on images drawn by the program.</source>
        <translation>用程序绘制的图像试用。</translation>
    </message>
    <message>
        <source>Type how many millimetres a pixel is.</source>
        <translation>输入每像素对应的毫米数。</translation>
    </message>
    <message>
        <source>Version, licence and intended use.</source>
        <translation>版本、许可证和预期用途。</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>White on black with thick lines.</source>
        <translation>黑底白字，粗线条。</translation>
    </message>
    <message>
        <source>Work again on accepted masks; what was accepted stays in the history.</source>
        <translation>重新编辑已接受的掩膜；已接受的版本保留在历史记录中。</translation>
    </message>
    <message>
        <source>Write a note about the image in view.</source>
        <translation>为当前图像写备注。</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>Mean border distance</source>
        <translation>平均边界距离</translation>
    </message>
    <message>
        <source>95 % Hausdorff distance</source>
        <translation>95% Hausdorff 距离</translation>
    </message>
    <message>
        <source>First named reader</source>
        <translation>前一位阅片者</translation>
    </message>
    <message>
        <source>Second named reader, or the consensus</source>
        <translation>后一位阅片者，或共识</translation>
    </message>
    <message>
        <source>Least agreement first</source>
        <translation>一致性最低的在前</translation>
    </message>
    <message>
        <source>Export the consensus...</source>
        <translation>导出共识...</translation>
    </message>
    <message>
        <source>Write NAME_consensus.png for each image that was read more than once</source>
        <translation>为每张经多次阅片的图像写入“图像名_consensus.png”</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comparing the readers...</source>
        <translation>正在比较阅片者...</translation>
    </message>
    <message>
        <source>The readers could not be compared.</source>
        <translation>无法比较阅片者。</translation>
    </message>
    <message>
        <source>Consensus masks written: {count}.</source>
        <translation>已写入共识掩膜：{count} 个。</translation>
    </message>
    <message>
        <source>The consensus is the accepted mask now.</source>
        <translation>共识现为已接受的掩膜。</translation>
    </message>
    <message>
        <source>No image was read more than once. A second reading starts this.</source>
        <translation>没有经多次阅片的图像。请先进行二次阅片。</translation>
    </message>
    <message>
        <source>Means over {count} images with their 95 % interval (bootstrap over images). All lesions of an image are compared together.</source>
        <translation>{count} 张图像的均值及其 95% 区间（按图像自助抽样）。同一图像的所有病灶一并比较。</translation>
    </message>
    <message>
        <source>Shown: the {shown} of {all} comparisons that agree least.</source>
        <translation>显示 {all} 项比较中一致性最低的 {shown} 项。</translation>
    </message>
    <message>
        <source>Export the consensus to</source>
        <translation>共识导出到</translation>
    </message>
</context>
<context>
    <name>AmountDialog</name>
    <message>
        <source>Expand</source>
        <translation>扩大</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>How far the outline moves, in pixels of the image</source>
        <translation>轮廓移动的距离，以图像像素计</translation>
    </message>
    <message>
        <source>Move the outline by</source>
        <translation>轮廓移动</translation>
    </message>
</context>
<context>
    <name>BackupsDesk</name>
    <message>
        <source>The project is as backup {number} has it.</source>
        <translation>项目已恢复为备份 {number} 的状态。</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The program copies the project&apos;s database by itself and checks each copy. The images are not in it. Going back to a backup keeps the present state as one more backup.</source>
        <translation>程序会自动复制项目数据库，并检查每个副本。备份不含图像。恢复到某个备份时，当前状态会另存为一个备份。</translation>
    </message>
    <message>
        <source>Looking at the backups...</source>
        <translation>正在查看备份...</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Accepted masks</source>
        <translation>已接受的掩膜</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Go back to this one...</source>
        <translation>恢复到此备份...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>There is no backup yet; the first one comes soon.</source>
        <translation>尚无备份；很快会生成第一个。</translation>
    </message>
    <message>
        <source>Go back to backup {number}?</source>
        <translation>恢复到备份 {number}？</translation>
    </message>
    <message>
        <source>What was done after it is not in the project any more. The present state is kept as a backup, so you can come back to it.</source>
        <translation>此备份之后所做的工作将不再保留在项目中。当前状态会保存为备份，您可以随时恢复。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BeforeMasks</name>
    <message>
        <source>Before: as accepted last</source>
        <translation>之前：上次接受的</translation>
    </message>
    <message>
        <source>Before: the proposal</source>
        <translation>之前：建议</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>{name}, lesion {value}</source>
        <translation>{name}，病灶 {value}</translation>
    </message>
    <message>
        <source>Dice {old:.3f} {ARROW} {new:.3f}</source>
        <translation>Dice {old:.3f} {ARROW} {new:.3f}</translation>
    </message>
    <message>
        <source>Decoder in use</source>
        <translation>使用中的解码器</translation>
    </message>
    <message>
        <source>New decoder</source>
        <translation>新解码器</translation>
    </message>
    <message>
        <source>{name}: your outline, dashed, and that of: {title}</source>
        <translation>{name}：您的轮廓（虚线），以及以下解码器的轮廓：{title}</translation>
    </message>
    <message>
        <source>The image cannot be read any more.</source>
        <translation>该图像已无法读取。</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Your outline</source>
        <translation>您的轮廓</translation>
    </message>
    <message>
        <source>The decoder&apos;s outline</source>
        <translation>解码器的轮廓</translation>
    </message>
    <message>
        <source>Worst change first</source>
        <translation>变差最多的在前</translation>
    </message>
    <message>
        <source>No case could be compared.</source>
        <translation>没有可比较的病例。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Show {min} more of {left}</source>
        <translation>再显示 {min} 个，剩余 {left} 个</translation>
    </message>
</context>
<context>
    <name>CaseNotes</name>
    <message>
        <source>Need and warnings</source>
        <translation>需关注程度与警告</translation>
    </message>
</context>
<context>
    <name>ClassifierMenu</name>
    <message>
        <source>Where the program &amp;looks</source>
        <translation>程序关注的位置(&amp;L)</translation>
    </message>
    <message>
        <source>Choose what tells the program where the lesion is, before anyone has clicked.</source>
        <translation>选择在任何人点击之前由什么告诉程序病变的位置。</translation>
    </message>
    <message>
        <source>Loading {title}...</source>
        <translation>正在加载 {title}...</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Go to image</source>
        <translation>转到图像</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Being saved...</source>
        <translation>正在保存...</translation>
    </message>
    <message>
        <source>Being prepared...</source>
        <translation>正在准备...</translation>
    </message>
    <message>
        <source>A mask is missing: open it</source>
        <translation>缺少掩膜：请打开</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>手工绘制</translation>
    </message>
    <message>
        <source>Model&apos;s own estimate {iou:.2f}</source>
        <translation>模型自身估计 {iou:.2f}</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>缩略图总览</translation>
    </message>
    <message>
        <source>Click or press Space to leave one out. Enter opens it. Scroll to see more.</source>
        <translation>单击或按空格键可排除一张。按回车键打开。滚动查看更多。</translation>
    </message>
    <message>
        <source>Reopen what was accepted here</source>
        <translation>重新打开在此接受的掩膜</translation>
    </message>
    <message>
        <source>Accept what was seen and not left out (Ctrl+Enter)</source>
        <translation>接受已查看且未排除的掩膜（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Accept 1 mask</source>
        <translation>接受 1 个掩膜</translation>
    </message>
    <message>
        <source>Accept {n:,} masks</source>
        <translation>接受 {n:,} 个掩膜</translation>
    </message>
    <message>
        <source>{taken:,} of {total:,} seen and good, {left_out:,} left out</source>
        <translation>共 {total:,} 个，已查看且合格 {taken:,} 个，已排除 {left_out:,} 个</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>{corrections} could not be used; Statistics says why.</source>
        <translation>{corrections}无法使用；原因见“统计”。</translation>
    </message>
</context>
<context>
    <name>DecodersPage</name>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>What judging said</source>
        <translation>评估结论</translation>
    </message>
    <message>
        <source>Use this decoder</source>
        <translation>使用此解码器</translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation>恢复上一个</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>删除...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>导入...</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>已导出到 {file}</translation>
    </message>
    <message>
        <source>Use {before} again, which was in use before</source>
        <translation>重新使用之前的 {before}</translation>
    </message>
    <message>
        <source>No other decoder was in use before</source>
        <translation>之前没有使用过其他解码器</translation>
    </message>
    <message>
        <source>Changing to {title}...</source>
        <translation>正在切换到 {title}...</translation>
    </message>
    <message>
        <source>{title} is in use on trial now.</source>
        <translation>{title} 现已试用。</translation>
    </message>
    <message>
        <source>{title} is in use now.</source>
        <translation>{title} 现已启用。</translation>
    </message>
    <message>
        <source>Going back to the decoder before...</source>
        <translation>正在恢复之前的解码器...</translation>
    </message>
    <message>
        <source>The decoder that was in use before is in use again.</source>
        <translation>已重新启用之前的解码器。</translation>
    </message>
    <message>
        <source>Deleting {title}...</source>
        <translation>正在删除 {title}...</translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation>{title} 已删除。</translation>
    </message>
    <message>
        <source>Exporting {title}...</source>
        <translation>正在导出 {title}...</translation>
    </message>
    <message>
        <source>Checking the decoder file...</source>
        <translation>正在检查解码器文件...</translation>
    </message>
    <message>
        <source>The decoder was imported. It is not in use.</source>
        <translation>解码器已导入，尚未启用。</translation>
    </message>
    <message>
        <source>Decoder versions</source>
        <translation>解码器版本</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Nevus</source>
        <translation>色素痣</translation>
    </message>
    <message>
        <source>Melanoma</source>
        <translation>黑色素瘤</translation>
    </message>
    <message>
        <source>Seborrheic keratosis</source>
        <translation>脂溢性角化病</translation>
    </message>
    <message>
        <source>Basal cell carcinoma</source>
        <translation>基底细胞癌</translation>
    </message>
    <message>
        <source>Actinic keratosis</source>
        <translation>光线性角化病</translation>
    </message>
    <message>
        <source>Squamous cell carcinoma</source>
        <translation>鳞状细胞癌</translation>
    </message>
    <message>
        <source>Dermatofibroma</source>
        <translation>皮肤纤维瘤</translation>
    </message>
    <message>
        <source>Vascular lesion</source>
        <translation>血管性病变</translation>
    </message>
</context>
<context>
    <name>DiagnosisField</name>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>What shall be done with the folder {name}?</source>
        <translation>如何处理文件夹 {name}？</translation>
    </message>
    <message>
        <source>Open its images</source>
        <translation>打开其中的图像</translation>
    </message>
    <message>
        <source>Import masks from it</source>
        <translation>从中导入掩膜</translation>
    </message>
</context>
<context>
    <name>EditingCanvas</name>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>Effort</name>
    <message>
        <source>An earlier decoder</source>
        <translation>更早的解码器</translation>
    </message>
</context>
<context>
    <name>EffortLegend</name>
    <message>
        <source>Decoder that proposed</source>
        <translation>生成建议的解码器</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Clicks, mean</source>
        <translation>点击数，均值</translation>
    </message>
    <message>
        <source>Seconds, mean</source>
        <translation>秒数，均值</translation>
    </message>
    <message>
        <source>Seconds, median</source>
        <translation>秒数，中位数</translation>
    </message>
</context>
<context>
    <name>EffortPage</name>
    <message>
        <source>Accepted masks, oldest first</source>
        <translation>已接受的掩膜，最早的在前</translation>
    </message>
    <message>
        <source>No mask is accepted yet</source>
        <translation>尚无已接受的掩膜</translation>
    </message>
    <message>
        <source>From the first mask that you accept on, you see here how many clicks and seconds each one took, and whether it gets less with a retrained decoder.</source>
        <translation>从您接受第一个掩膜起，此处会显示每个掩膜所用的点击数和秒数，以及使用再训练的解码器后是否减少。</translation>
    </message>
    <message>
        <source>As recorded while you worked: each point is one accepted mask, in the colour of the decoder that had proposed it. The line is the mean of that decoder&apos;s last ten masks; a dashed line marks the first mask of a decoder.</source>
        <translation>根据您工作时的记录：每个点代表一个已接受的掩膜，颜色表示生成建议的解码器。曲线为该解码器最近十个掩膜的均值；虚线标出某个解码器的第一个掩膜。</translation>
    </message>
    <message>
        <source>Masks that took longer than {limit:.0f} seconds: {outside}. They are drawn as triangles at the upper edge; the line counts them as that long.</source>
        <translation>用时超过 {limit:.0f} 秒的掩膜：{outside} 个。它们以三角形绘于上边缘，曲线按该上限计算。</translation>
    </message>
    <message>
        <source>Clicks for each accepted mask, box changes and brush strokes included</source>
        <translation>每个已接受掩膜的点击数，含方框更改和画笔笔画</translation>
    </message>
    <message>
        <source>Clicks, box changes, strokes</source>
        <translation>点击、方框更改、笔画</translation>
    </message>
    <message>
        <source>Seconds for each accepted mask, while it was in view</source>
        <translation>每个已接受掩膜的显示秒数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>1 (lesion) or 0 (skin)</source>
        <translation>1（病灶）或 0（皮肤）</translation>
    </message>
    <message>
        <source>8 or 16 bits a channel</source>
        <translation>每通道 8 位或 16 位</translation>
    </message>
    <message>
        <source>A click is neither lesion nor skin.</source>
        <translation>某次点击既非病灶也非皮肤。</translation>
    </message>
    <message>
        <source>A click lies outside the image.</source>
        <translation>某次点击位于图像之外。</translation>
    </message>
    <message>
        <source>A decoder cannot be exported in this form.</source>
        <translation>解码器无法以此形式导出。</translation>
    </message>
    <message>
        <source>A marker is missing.</source>
        <translation>缺少一个标记。</translation>
    </message>
    <message>
        <source>A mask or CAM in the project is damaged.</source>
        <translation>项目中的某个掩膜或 CAM 已损坏。</translation>
    </message>
    <message>
        <source>A model&apos;s card is missing or damaged.</source>
        <translation>模型的卡片缺失或损坏。</translation>
    </message>
    <message>
        <source>A picture of this kind does not keep a mask&apos;s edge exactly.</source>
        <translation>这种图片不能准确保存掩膜的边缘。</translation>
    </message>
    <message>
        <source>A run length is impossible.</source>
        <translation>有一个游程长度不可能。</translation>
    </message>
    <message>
        <source>A second reading needs the reader&apos;s initials.</source>
        <translation>二次阅片需要阅片者的姓名缩写。</translation>
    </message>
    <message>
        <source>A segment is cut off.</source>
        <translation>有一段被截断。</translation>
    </message>
    <message>
        <source>A shape cannot be read.</source>
        <translation>有一个形状无法读取。</translation>
    </message>
    <message>
        <source>A value has a wrong length.</source>
        <translation>有一个值长度不对。</translation>
    </message>
    <message>
        <source>Accept it, or lift its flag.</source>
        <translation>请接受它，或取消其标记。</translation>
    </message>
    <message>
        <source>Accept some masks first.</source>
        <translation>请先接受一些掩膜。</translation>
    </message>
    <message>
        <source>Add a whole model under Models, or choose a decoder file.</source>
        <translation>请在“模型”菜单下添加完整模型，或选择解码器文件。</translation>
    </message>
    <message>
        <source>Add the model again, or install the program again if it came with it.</source>
        <translation>请重新添加该模型；如果模型随程序提供，请重新安装程序。</translation>
    </message>
    <message>
        <source>All of the above is told in this chain of hashes; lesionlab verify checks it.</source>
        <translation>以上全部记录在此哈希链中；可用 lesionlab verify 检查。</translation>
    </message>
    <message>
        <source>An annotation belongs to no image.</source>
        <translation>有一条标注不属于任何图像。</translation>
    </message>
    <message>
        <source>An exported file is not as it was written.</source>
        <translation>有一个导出的文件与写入时不同。</translation>
    </message>
    <message>
        <source>An image has no number of its own.</source>
        <translation>有一幅图像没有自己的编号。</translation>
    </message>
    <message>
        <source>Another export is writing into this folder.</source>
        <translation>另一个导出正在写入此文件夹。</translation>
    </message>
    <message>
        <source>Another file is taken for this image.</source>
        <translation>此图像采用另一个文件。</translation>
    </message>
    <message>
        <source>Another program is using the project&apos;s database.</source>
        <translation>另一个程序正在使用项目数据库。</translation>
    </message>
    <message>
        <source>As far as can be told, no mask is missing.</source>
        <translation>据目前所知，没有缺失的掩膜。</translation>
    </message>
    <message>
        <source>As published.</source>
        <translation>与发布时相同。</translation>
    </message>
    <message>
        <source>Ask for permission to read it.</source>
        <translation>请申请其读取权限。</translation>
    </message>
    <message>
        <source>Ask for permission to read these, or rename them, then open the folder again.</source>
        <translation>请申请这些文件的读取权限，或将其重命名，然后重新打开文件夹。</translation>
    </message>
    <message>
        <source>Ask for permission to read this file, and check that the disk is not full.</source>
        <translation>请申请此文件的读取权限，并检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>Attributes that may say who the patient is are left.</source>
        <translation>还剩有可能透露患者身份的属性。</translation>
    </message>
    <message>
        <source>BINARY, or FRACTIONAL with two values</source>
        <translation>BINARY，或只有两个值的 FRACTIONAL</translation>
    </message>
    <message>
        <source>Bring it back from a backup, or use another decoder.</source>
        <translation>请从备份中恢复它，或使用其他解码器。</translation>
    </message>
    <message>
        <source>Bring it back into the folder.</source>
        <translation>请将其放回文件夹。</translation>
    </message>
    <message>
        <source>Bring it back, then export again.</source>
        <translation>请将其放回，然后重新导出。</translation>
    </message>
    <message>
        <source>Bring the folder back to this place, then do it again.</source>
        <translation>请将文件夹放回此位置，然后重试。</translation>
    </message>
    <message>
        <source>Burned In Annotation: NO</source>
        <translation>Burned In Annotation: NO</translation>
    </message>
    <message>
        <source>Check that the file can be read and that the disk has room.</source>
        <translation>请检查文件是否可读，以及磁盘是否有空间。</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>请检查文件是否存在，以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>Check the disk and export again.</source>
        <translation>请检查磁盘并重新导出。</translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on, and your permission to write there.</source>
        <translation>请检查其所在的磁盘或网络驱动器，以及您的写入权限。</translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on.</source>
        <translation>请检查其所在的磁盘或网络驱动器。</translation>
    </message>
    <message>
        <source>Choose a checkpoint of one of these.</source>
        <translation>请选择其中之一的检查点。</translation>
    </message>
    <message>
        <source>Choose a checkpoint that was saved with its last layer.</source>
        <translation>请选择保存时包含最后一层的检查点。</translation>
    </message>
    <message>
        <source>Choose another file, or fetch this one again from its source.</source>
        <translation>请选择其他文件，或从来源重新获取此文件。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to read this one.</source>
        <translation>请选择其他文件夹，或申请此文件夹的读取权限。</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to write this one.</source>
        <translation>请选择其他文件夹，或申请此文件夹的写入权限。</translation>
    </message>
    <message>
        <source>Choose another folder, or connect the drive it is on.</source>
        <translation>请选择其他文件夹，或连接其所在的驱动器。</translation>
    </message>
    <message>
        <source>Choose another folder, or say that it is to be replaced.</source>
        <translation>请选择其他文件夹，或指明要替换。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Choose its model under Models first, then import it.</source>
        <translation>请先在“模型”菜单下选择其模型，然后再导入。</translation>
    </message>
    <message>
        <source>Choose medsam for a MedSAM checkpoint and sam for all others.</source>
        <translation>MedSAM 检查点请选 medsam，其他均选 sam。</translation>
    </message>
    <message>
        <source>Choose one of these, or add a model.</source>
        <translation>请从中选择一个，或添加模型。</translation>
    </message>
    <message>
        <source>Choose one of these, or none to let the program choose.</source>
        <translation>请从中选择一个，或不选，由程序决定。</translation>
    </message>
    <message>
        <source>Choose one of those listed.</source>
        <translation>请从列出的项目中选择。</translation>
    </message>
    <message>
        <source>Choose the folder of the masks alone.</source>
        <translation>请选择只含掩膜的文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder with the right one alone.</source>
        <translation>请选择只含正确文件的文件夹。</translation>
    </message>
    <message>
        <source>Choose the model that came with the program.</source>
        <translation>请选择随程序提供的模型。</translation>
    </message>
    <message>
        <source>Choose the original checkpoint file.</source>
        <translation>请选择原始检查点文件。</translation>
    </message>
    <message>
        <source>Click inside the image.</source>
        <translation>请在图像内点击。</translation>
    </message>
    <message>
        <source>Click on the lesion before you paint.</source>
        <translation>请先点击病灶，再涂画。</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>请先在那里关闭它。</translation>
    </message>
    <message>
        <source>Close other programs and press Retrain again.</source>
        <translation>请关闭其他程序，然后再次按“再训练”。</translation>
    </message>
    <message>
        <source>Close other programs or make the image smaller.</source>
        <translation>请关闭其他程序，或缩小图像。</translation>
    </message>
    <message>
        <source>Close other programs that have this file open (a backup or synchronisation, perhaps).</source>
        <translation>请关闭占用此文件的其他程序（可能是备份或同步程序）。</translation>
    </message>
    <message>
        <source>Close other programs that use the GPU and start LesionLab again.</source>
        <translation>请关闭其他使用 GPU 的程序，然后重新启动 LesionLab。</translation>
    </message>
    <message>
        <source>Close other programs, choose the compact model, or start with --device cpu.</source>
        <translation>请关闭其他程序、选择精简模型，或用 --device cpu 启动。</translation>
    </message>
    <message>
        <source>Copy or export the file again from where it came from.</source>
        <translation>请从来源处重新复制或导出此文件。</translation>
    </message>
    <message>
        <source>Copy the file again from where it came from.</source>
        <translation>请从来源处重新复制此文件。</translation>
    </message>
    <message>
        <source>Correct or accept its proposal first.</source>
        <translation>请先修正或接受其建议。</translation>
    </message>
    <message>
        <source>Cut the writing out of the picture first.</source>
        <translation>请先把图片中的文字裁掉。</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF</source>
        <translation>DICOM、JPEG、PNG 或 TIFF</translation>
    </message>
    <message>
        <source>Do not use this decoder: delete it, and retrain or import it anew.</source>
        <translation>请勿使用此解码器：请删除它，然后重新训练或导入。</translation>
    </message>
    <message>
        <source>Draw the box anew.</source>
        <translation>请重画方框。</translation>
    </message>
    <message>
        <source>Draw the lesion and accept it again.</source>
        <translation>请勾画病灶并再次接受。</translation>
    </message>
    <message>
        <source>Draw this lesion anew; the rest of the project is not affected.</source>
        <translation>请重新勾画此病灶；项目的其余部分不受影响。</translation>
    </message>
    <message>
        <source>Each was judged on cases that it had not seen.</source>
        <translation>每个都用其未见过的病例评判。</translation>
    </message>
    <message>
        <source>Export again, or take the file from where it was copied.</source>
        <translation>请重新导出，或从复制的来源处取回文件。</translation>
    </message>
    <message>
        <source>Export it again from where it came from, or choose another format.</source>
        <translation>请从来源处重新导出，或选择其他格式。</translation>
    </message>
    <message>
        <source>Export it again from where it came from.</source>
        <translation>请从来源处重新导出。</translation>
    </message>
    <message>
        <source>Export it as PNG or JPEG.</source>
        <translation>请将其导出为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>Export it as RGB, or as PNG.</source>
        <translation>请导出为 RGB 或 PNG。</translation>
    </message>
    <message>
        <source>Export it with one of these, or as PNG.</source>
        <translation>请用其中之一导出，或导出为 PNG。</translation>
    </message>
    <message>
        <source>Export one of the formats to another folder, or rename the image.</source>
        <translation>请将其中一种格式导出到其他文件夹，或重命名图像。</translation>
    </message>
    <message>
        <source>Export the image again as it is seen, for example as PNG.</source>
        <translation>请按所见重新导出图像，例如导出为 PNG。</translation>
    </message>
    <message>
        <source>Export the image again without a palette, for example as PNG.</source>
        <translation>请不用调色板重新导出图像，例如导出为 PNG。</translation>
    </message>
    <message>
        <source>Export the images that show the lesion.</source>
        <translation>请导出显示病灶的图像。</translation>
    </message>
    <message>
        <source>Export to another folder, or move this file away.</source>
        <translation>请导出到其他文件夹，或移走此文件。</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>请重新获取此文件。</translation>
    </message>
    <message>
        <source>Files of this kind cannot be cleaned.</source>
        <translation>无法清理这类文件。</translation>
    </message>
    <message>
        <source>Finish them, or take them away.</source>
        <translation>请完成它们，或将其去除。</translation>
    </message>
    <message>
        <source>Flag the image if the lesion was accepted by mistake.</source>
        <translation>如果误接受了病灶，请标记该图像。</translation>
    </message>
    <message>
        <source>Free some space, then do it again.</source>
        <translation>请腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was saved before is unharmed.</source>
        <translation>请释放一些空间后重试；之前保存的内容未受影响。</translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was there before is unharmed.</source>
        <translation>请释放一些空间后重试；原有内容未受影响。</translation>
    </message>
    <message>
        <source>If it is a folder, open it as a folder.</source>
        <translation>如果它是文件夹，请按文件夹打开。</translation>
    </message>
    <message>
        <source>If you trust it, unpack it with another program and choose the folder.</source>
        <translation>如果信任它，请用其他程序解压并选择该文件夹。</translation>
    </message>
    <message>
        <source>Import it as masks of the images it belongs to.</source>
        <translation>请将其作为所属图像的掩膜导入。</translation>
    </message>
    <message>
        <source>Install LesionLab with CUDA; in a checkout, delete .venv and run bash packaging/start again.</source>
        <translation>请安装带 CUDA 的 LesionLab；在源码目录中请删除 .venv 并重新运行 bash packaging/start。</translation>
    </message>
    <message>
        <source>Install the driver of the GPU and start LesionLab again.</source>
        <translation>请安装 GPU 驱动并重新启动 LesionLab。</translation>
    </message>
    <message>
        <source>Install the newer version of LesionLab to open it.</source>
        <translation>请安装更新版本的 LesionLab 来打开它。</translation>
    </message>
    <message>
        <source>It can be tried, marked as such, if you say that you know this.</source>
        <translation>如果您确认已知晓，可以试用，并会标明为试用。</translation>
    </message>
    <message>
        <source>It may have been moved, or be a link to nowhere.</source>
        <translation>它可能已被移动，或是失效的链接。</translation>
    </message>
    <message>
        <source>It stays as it is unless you choose to replace it.</source>
        <translation>除非选择替换，否则保持不变。</translation>
    </message>
    <message>
        <source>It was chosen with --device.</source>
        <translation>由 --device 指定。</translation>
    </message>
    <message>
        <source>Its masks could not be judged.</source>
        <translation>无法评判其掩膜。</translation>
    </message>
    <message>
        <source>Leave it out of the folder; it may be a report or a plan.</source>
        <translation>请将其移出文件夹；它可能是报告或计划。</translation>
    </message>
    <message>
        <source>Leave the reading first, with the button above the image.</source>
        <translation>请先用图像上方的按钮退出阅片。</translation>
    </message>
    <message>
        <source>Lesions without a single pixel are left out.</source>
        <translation>没有任何像素的病灶不会导入。</translation>
    </message>
    <message>
        <source>Links are missing from the record before this one.</source>
        <translation>在此环节之前，记录缺少一些环节。</translation>
    </message>
    <message>
        <source>Links were cut off from the end of the record.</source>
        <translation>记录末尾的环节被截去。</translation>
    </message>
    <message>
        <source>Look at it again and accept it there.</source>
        <translation>请再次查看并在那里接受。</translation>
    </message>
    <message>
        <source>Masks are matched by the names of files.</source>
        <translation>掩膜按文件名匹配。</translation>
    </message>
    <message>
        <source>Measure it again on the ruler in the image.</source>
        <translation>请按图像中的标尺重新测量。</translation>
    </message>
    <message>
        <source>Measured on the mask at the image&apos;s own size, and on the colours inside it. They describe the picture; they are not a diagnosis.</source>
        <translation>在图像原始尺寸的掩膜及其内部颜色上测得。它们描述图像，不是诊断。</translation>
    </message>
    <message>
        <source>Measured on the outlines and the colours inside them; not a diagnosis.</source>
        <translation>在轮廓及其内部颜色上测得；不是诊断。</translation>
    </message>
    <message>
        <source>More corrections of the same kind would not change that.</source>
        <translation>更多同类修正也不会改变这一结果。</translation>
    </message>
    <message>
        <source>More lesions of this image are outlined than there are masks.</source>
        <translation>此图像已勾画的病灶多于掩膜。</translation>
    </message>
    <message>
        <source>Move the file elsewhere, then open the folder again.</source>
        <translation>请将此文件移到别处，然后重新打开文件夹。</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>未找到 NVIDIA GPU。</translation>
    </message>
    <message>
        <source>No case is accepted yet.</source>
        <translation>还没有接受任何病例。</translation>
    </message>
    <message>
        <source>No folder is open.</source>
        <translation>未打开文件夹。</translation>
    </message>
    <message>
        <source>No image of the folder has this name.</source>
        <translation>文件夹中没有这个名称的图像。</translation>
    </message>
    <message>
        <source>No other decoder was in use before.</source>
        <translation>之前没有使用过其他解码器。</translation>
    </message>
    <message>
        <source>Nothing was deleted. Open the folder again: what can be read, and the newest backup, are brought into a new database; the damaged file is kept.</source>
        <translation>未删除任何内容。请重新打开文件夹：可读取的内容和最新备份会并入新数据库；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Open a folder of images first.</source>
        <translation>请先打开图像文件夹。</translation>
    </message>
    <message>
        <source>Open it with the program that wrote it.</source>
        <translation>请用写入它的程序打开。</translation>
    </message>
    <message>
        <source>Open its folder in the window: the record begins with what is found then.</source>
        <translation>请在窗口中打开其文件夹：记录将从届时发现的内容开始。</translation>
    </message>
    <message>
        <source>Open the folder again to see each one.</source>
        <translation>请重新打开文件夹以查看每一幅。</translation>
    </message>
    <message>
        <source>Open the folder again to see those it has.</source>
        <translation>请重新打开文件夹以查看其中已有的。</translation>
    </message>
    <message>
        <source>Open the folder again: what can be read is brought into a new database.</source>
        <translation>请重新打开文件夹：可读取的内容会并入新数据库。</translation>
    </message>
    <message>
        <source>Open the folder in the window to see what belongs to it now.</source>
        <translation>请在窗口中打开文件夹，查看现在属于它的内容。</translation>
    </message>
    <message>
        <source>Open the folder, then choose Second reading.</source>
        <translation>请打开文件夹，然后选择“二次阅片”。</translation>
    </message>
    <message>
        <source>Open the image again and draw the lesion anew.</source>
        <translation>请重新打开图像并重新勾画病灶。</translation>
    </message>
    <message>
        <source>PNG, BMP or TIFF</source>
        <translation>PNG、BMP 或 TIFF</translation>
    </message>
    <message>
        <source>Parts of the page are missing.</source>
        <translation>页面缺少一部分。</translation>
    </message>
    <message>
        <source>Patient Identity Removed: YES</source>
        <translation>Patient Identity Removed: YES</translation>
    </message>
    <message>
        <source>Positions are (x, y) in pixels of the image.</source>
        <translation>位置为图像像素坐标 (x, y)。</translation>
    </message>
    <message>
        <source>Proposal&apos;s IoU: its overlap with the mask that became of it, 1 if nothing was changed.</source>
        <translation>建议的 IoU：与最终掩膜的重叠程度；未作修改时为 1。</translation>
    </message>
    <message>
        <source>Put the masks into subfolders called like those of the images.</source>
        <translation>请把掩膜放入与图像子文件夹同名的子文件夹。</translation>
    </message>
    <message>
        <source>Put the picture that they were made for into the folder.</source>
        <translation>请把它们所对应的图像放入文件夹。</translation>
    </message>
    <message>
        <source>Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They are not changed, lie beside the program as libraries of their own, and may be replaced by other builds of the same version. Their sources: https://code.qt.io and https://download.qt.io/official_releases/QtForPython/.</source>
        <translation>Qt 及其 Python 绑定依据 GNU 宽通用公共许可证第 3 版使用。它们未经修改，作为独立的库随程序提供，并可替换为同一版本的其他构建。源代码：https://code.qt.io 和 https://download.qt.io/official_releases/QtForPython/。</translation>
    </message>
    <message>
        <source>Remove the file from the folder.</source>
        <translation>请从文件夹中移除此文件。</translation>
    </message>
    <message>
        <source>Retraining stopped before it was done; the decoder in use stays as it is.</source>
        <translation>再训练未完成即停止；使用中的解码器保持不变。</translation>
    </message>
    <message>
        <source>SAM ViT-B, ViT-L or ViT-H, or MedSAM, with the official key layout</source>
        <translation>SAM ViT-B、ViT-L 或 ViT-H，或 MedSAM，采用官方键名布局</translation>
    </message>
    <message>
        <source>SOP Class UID and SOP Instance UID</source>
        <translation>SOP Class UID 和 SOP Instance UID</translation>
    </message>
    <message>
        <source>Save it again with numpy.save or numpy.savez.</source>
        <translation>请用 numpy.save 或 numpy.savez 重新保存。</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>请重新保存。</translation>
    </message>
    <message>
        <source>Save it as Explicit VR Little Endian.</source>
        <translation>请保存为 Explicit VR Little Endian。</translation>
    </message>
    <message>
        <source>Save it as PNG first.</source>
        <translation>请先保存为 PNG。</translation>
    </message>
    <message>
        <source>Save it smaller, or cut out the lesion with its surroundings.</source>
        <translation>请缩小后保存，或裁剪出病灶及其周围区域。</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>请以每通道 8 位或 16 位保存。</translation>
    </message>
    <message>
        <source>Save the image as PNG first.</source>
        <translation>请先把图像保存为 PNG。</translation>
    </message>
    <message>
        <source>Save the image compressed, or smaller.</source>
        <translation>请将图像压缩或缩小后保存。</translation>
    </message>
    <message>
        <source>Save the mask without smoothing or shading, as a PNG.</source>
        <translation>请保存掩膜为 PNG，不要平滑或渐变。</translation>
    </message>
    <message>
        <source>Several files have masks of this image, and none fits better than the others.</source>
        <translation>有多个文件含此图像的掩膜，没有哪个更匹配。</translation>
    </message>
    <message>
        <source>Several images have this name.</source>
        <translation>有多幅图像使用此名称。</translation>
    </message>
    <message>
        <source>Several versions begin so.</source>
        <translation>有多个版本以此开头。</translation>
    </message>
    <message>
        <source>Skin lesions outlined with LesionLab, as polygons along the edges of pixels. A polygon cannot hold holes: those of the masks were filled, see the key lesionlab.</source>
        <translation>用 LesionLab 勾画的皮肤病灶，为沿像素边缘的多边形。多边形不能有孔洞：掩膜中的孔洞已填充，见键 lesionlab。</translation>
    </message>
    <message>
        <source>Skin lesions outlined with LesionLab; the masks are exact.</source>
        <translation>用 LesionLab 勾画的皮肤病灶；掩膜是精确的。</translation>
    </message>
    <message>
        <source>Slower than another one.</source>
        <translation>比另一种慢。</translation>
    </message>
    <message>
        <source>Some lesions of this image are not finished.</source>
        <translation>此图像的部分病灶尚未完成。</translation>
    </message>
    <message>
        <source>Some of the folder could not be looked at.</source>
        <translation>文件夹的部分内容无法查看。</translation>
    </message>
    <message>
        <source>Something is there again that was lost.</source>
        <translation>曾经丢失的内容又出现了。</translation>
    </message>
    <message>
        <source>Something was changed after it was recorded.</source>
        <translation>有内容在记录之后被改动。</translation>
    </message>
    <message>
        <source>Take the last lesions away, or outline them anew by hand.</source>
        <translation>请移除最后的病灶，或手动重新勾画。</translation>
    </message>
    <message>
        <source>The DICOM file cannot be read any more, so nothing can refer to it.</source>
        <translation>DICOM 文件已无法读取，因此无法引用它。</translation>
    </message>
    <message>
        <source>The DICOM file does not say what it is called, so nothing can refer to it.</source>
        <translation>DICOM 文件没有说明自身标识，因此无法引用它。</translation>
    </message>
    <message>
        <source>The DICOM segmentation is damaged or incomplete.</source>
        <translation>DICOM 分割已损坏或不完整。</translation>
    </message>
    <message>
        <source>The GPU ran out of memory, so the models run on the CPU.</source>
        <translation>GPU 内存不足，因此模型在 CPU 上运行。</translation>
    </message>
    <message>
        <source>The annotations belong to an image that is not listed.</source>
        <translation>标注属于一幅未列出的图像。</translation>
    </message>
    <message>
        <source>The archive is damaged, or packed in a way that is not known.</source>
        <translation>压缩包已损坏，或采用未知的压缩方式。</translation>
    </message>
    <message>
        <source>The array cannot be read.</source>
        <translation>数组无法读取。</translation>
    </message>
    <message>
        <source>The array has no shape of masks.</source>
        <translation>数组的形状不是掩膜。</translation>
    </message>
    <message>
        <source>The array holds no numbers.</source>
        <translation>数组中没有数值。</translation>
    </message>
    <message>
        <source>The array is too large.</source>
        <translation>数组过大。</translation>
    </message>
    <message>
        <source>The arrays are not of one size.</source>
        <translation>各数组大小不一。</translation>
    </message>
    <message>
        <source>The backends could not be measured.</source>
        <translation>无法测量各种计算方式。</translation>
    </message>
    <message>
        <source>The box is empty.</source>
        <translation>方框为空。</translation>
    </message>
    <message>
        <source>The checkpoint cannot be read.</source>
        <translation>无法读取检查点。</translation>
    </message>
    <message>
        <source>The checkpoint could not be copied into the program&apos;s data folder.</source>
        <translation>无法将检查点复制到程序的数据文件夹。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model.</source>
        <translation>检查点与模型不匹配。</translation>
    </message>
    <message>
        <source>The checkpoint is damaged.</source>
        <translation>检查点已损坏。</translation>
    </message>
    <message>
        <source>The codestream is cut off.</source>
        <translation>码流被截断。</translation>
    </message>
    <message>
        <source>The compressed image has another size than its header says.</source>
        <translation>压缩图像的尺寸与其头信息不符。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>计算机内存不足。</translation>
    </message>
    <message>
        <source>The data set does not say that it was de-identified.</source>
        <translation>数据集没有说明已去标识化。</translation>
    </message>
    <message>
        <source>The decoder that came with the model.</source>
        <translation>模型自带的解码器。</translation>
    </message>
    <message>
        <source>The decoder&apos;s file cannot be read.</source>
        <translation>无法读取解码器文件。</translation>
    </message>
    <message>
        <source>The decoder&apos;s file was changed or is damaged.</source>
        <translation>解码器文件已被更改或损坏。</translation>
    </message>
    <message>
        <source>The deflated data set is cut off.</source>
        <translation>压缩的数据集被截断。</translation>
    </message>
    <message>
        <source>The deflated data set is too large.</source>
        <translation>压缩的数据集过大。</translation>
    </message>
    <message>
        <source>The directory is damaged.</source>
        <translation>目录已损坏。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The driver of the NVIDIA GPU is missing.</source>
        <translation>缺少 NVIDIA GPU 驱动。</translation>
    </message>
    <message>
        <source>The driver of the NVIDIA GPU is too old.</source>
        <translation>NVIDIA GPU 驱动过旧。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The file cannot be taken apart.</source>
        <translation>无法解析该文件。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>The file does not say how it is encoded.</source>
        <translation>文件没有说明其编码方式。</translation>
    </message>
    <message>
        <source>The file has no arrays, or too many.</source>
        <translation>文件中没有数组，或数组过多。</translation>
    </message>
    <message>
        <source>The file has no page.</source>
        <translation>文件不含任何页面。</translation>
    </message>
    <message>
        <source>The file holds more than a mask decoder.</source>
        <translation>文件不仅包含掩膜解码器。</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>文件被截断。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>文件嵌套过深。</translation>
    </message>
    <message>
        <source>The file is no JSON, or damaged.</source>
        <translation>文件不是 JSON，或已损坏。</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <source>The file must not be read.</source>
        <translation>没有读取该文件的权限。</translation>
    </message>
    <message>
        <source>The file of the decoder of this link is not there.</source>
        <translation>此环节的解码器文件不存在。</translation>
    </message>
    <message>
        <source>The file of this decoder was changed.</source>
        <translation>此解码器的文件被改动。</translation>
    </message>
    <message>
        <source>The file was changed meanwhile.</source>
        <translation>文件在此期间被改动。</translation>
    </message>
    <message>
        <source>The file&apos;s own header is too long.</source>
        <translation>文件自身的头信息过长。</translation>
    </message>
    <message>
        <source>The folder cannot be opened.</source>
        <translation>无法打开文件夹。</translation>
    </message>
    <message>
        <source>The frame has another number of segments than its image.</source>
        <translation>该帧的段数与其图像不符。</translation>
    </message>
    <message>
        <source>The frame is cut off.</source>
        <translation>该帧被截断。</translation>
    </message>
    <message>
        <source>The frame is empty.</source>
        <translation>该帧为空。</translation>
    </message>
    <message>
        <source>The header contradicts itself.</source>
        <translation>头信息自相矛盾。</translation>
    </message>
    <message>
        <source>The header is too long.</source>
        <translation>头信息过长。</translation>
    </message>
    <message>
        <source>The image file is damaged or cut off.</source>
        <translation>图像文件损坏或不完整。</translation>
    </message>
    <message>
        <source>The image file was replaced by another one since it was corrected.</source>
        <translation>图像文件在修正后被另一个文件替换。</translation>
    </message>
    <message>
        <source>The image file was replaced by another one since its masks were drawn.</source>
        <translation>自绘制掩膜以来，图像文件已被另一个替换。</translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was worked on.</source>
        <translation>图像文件在处理过程中被另一个文件替换。</translation>
    </message>
    <message>
        <source>The image has 32 bits a channel, or signed values.</source>
        <translation>图像每通道为 32 位，或含有带符号数值。</translation>
    </message>
    <message>
        <source>The image has another size than its header says.</source>
        <translation>图像尺寸与其头信息不符。</translation>
    </message>
    <message>
        <source>The image has no name.</source>
        <translation>图像没有名称。</translation>
    </message>
    <message>
        <source>The image is flagged, or its lesion is being corrected again.</source>
        <translation>图像已标记，或其病灶正在重新修正。</translation>
    </message>
    <message>
        <source>The image is too large.</source>
        <translation>图像过大。</translation>
    </message>
    <message>
        <source>The image itself proposes one lesion, and this is a further one.</source>
        <translation>图像本身只提出一个病灶，而这是另一个病灶。</translation>
    </message>
    <message>
        <source>The image of this mask is not there.</source>
        <translation>此掩膜的图像不存在。</translation>
    </message>
    <message>
        <source>The image&apos;s file is gone.</source>
        <translation>图像文件已不存在。</translation>
    </message>
    <message>
        <source>The image&apos;s path leads out of the project.</source>
        <translation>图像路径超出项目范围。</translation>
    </message>
    <message>
        <source>The labelme file would not be as labelme reads it; the older file stays.</source>
        <translation>labelme 文件不会符合 labelme 的读取方式；保留旧文件。</translation>
    </message>
    <message>
        <source>The mask does not fit its place.</source>
        <translation>掩膜与其位置不符。</translation>
    </message>
    <message>
        <source>The mask has no numbers as values.</source>
        <translation>掩膜的值不是数值。</translation>
    </message>
    <message>
        <source>The mask has no pixel.</source>
        <translation>掩膜没有像素。</translation>
    </message>
    <message>
        <source>The mask has values that are not finite.</source>
        <translation>掩膜含有非有限值。</translation>
    </message>
    <message>
        <source>The mask in the file cannot be read.</source>
        <translation>文件中的掩膜无法读取。</translation>
    </message>
    <message>
        <source>The mask in the file has several channels.</source>
        <translation>文件中的掩膜有多个通道。</translation>
    </message>
    <message>
        <source>The mask is empty, so there is nothing to measure.</source>
        <translation>掩膜为空，没有可测量的内容。</translation>
    </message>
    <message>
        <source>The mask is empty.</source>
        <translation>掩膜为空。</translation>
    </message>
    <message>
        <source>The mask is not of the image&apos;s size.</source>
        <translation>掩膜与图像大小不同。</translation>
    </message>
    <message>
        <source>The mask is unusually large.</source>
        <translation>掩膜异常大。</translation>
    </message>
    <message>
        <source>The mask is unusually small.</source>
        <translation>掩膜异常小。</translation>
    </message>
    <message>
        <source>The mask lies outside of the image.</source>
        <translation>掩膜位于图像之外。</translation>
    </message>
    <message>
        <source>The mask touches the image&apos;s border.</source>
        <translation>掩膜触及图像边缘。</translation>
    </message>
    <message>
        <source>The masks of this image are damaged.</source>
        <translation>此图像的掩膜已损坏。</translation>
    </message>
    <message>
        <source>The masks were made for another picture of this name.</source>
        <translation>这些掩膜是为另一幅同名图像制作的。</translation>
    </message>
    <message>
        <source>The model&apos;s weights are not those that its card describes.</source>
        <translation>模型权重与其卡片的描述不符。</translation>
    </message>
    <message>
        <source>The model&apos;s weights cannot be read.</source>
        <translation>无法读取模型权重。</translation>
    </message>
    <message>
        <source>The name ends like that of a frame; rename it.</source>
        <translation>名称结尾与帧名相同；请重命名。</translation>
    </message>
    <message>
        <source>The name is not Unicode; rename it.</source>
        <translation>名称不是 Unicode；请重命名。</translation>
    </message>
    <message>
        <source>The name of the file is too long for this drive.</source>
        <translation>文件名对此驱动器来说太长。</translation>
    </message>
    <message>
        <source>The new decoder fits your outlines better, but it got worse elsewhere.</source>
        <translation>新解码器更贴合您的轮廓，但在其他方面变差。</translation>
    </message>
    <message>
        <source>The new decoder is better on cases that it has not seen.</source>
        <translation>新解码器在未见过的病例上表现更好。</translation>
    </message>
    <message>
        <source>The new decoder was not proved better.</source>
        <translation>未能证明新解码器更好。</translation>
    </message>
    <message>
        <source>The number of frames is not possible.</source>
        <translation>帧数不可能。</translation>
    </message>
    <message>
        <source>The outline cannot be read.</source>
        <translation>轮廓无法读取。</translation>
    </message>
    <message>
        <source>The outline has too many points.</source>
        <translation>轮廓的点过多。</translation>
    </message>
    <message>
        <source>The outline is too long.</source>
        <translation>轮廓过长。</translation>
    </message>
    <message>
        <source>The outline lies outside of the image.</source>
        <translation>轮廓位于图像之外。</translation>
    </message>
    <message>
        <source>The page has neither 8 nor 16 bits a channel.</source>
        <translation>页面既非每通道 8 位，也非 16 位。</translation>
    </message>
    <message>
        <source>The page is neither grey nor RGB.</source>
        <translation>页面既非灰度，也非 RGB。</translation>
    </message>
    <message>
        <source>The picture has several pages.</source>
        <translation>图片有多页。</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off.</source>
        <translation>图片已损坏或被截断。</translation>
    </message>
    <message>
        <source>The picture itself has writing in it, which may say who the patient is.</source>
        <translation>图片本身带有可能透露患者身份的文字。</translation>
    </message>
    <message>
        <source>The picture&apos;s kind of colours is not known.</source>
        <translation>图片的颜色类型未知。</translation>
    </message>
    <message>
        <source>The pixels are cut off.</source>
        <translation>像素数据被截断。</translation>
    </message>
    <message>
        <source>The program made a mistake; your saved work is safe.</source>
        <translation>程序出错；您已保存的工作是安全的。</translation>
    </message>
    <message>
        <source>The project cannot be read or written.</source>
        <translation>无法读取或写入项目。</translation>
    </message>
    <message>
        <source>The project cannot be read.</source>
        <translation>无法读取项目。</translation>
    </message>
    <message>
        <source>The project in this folder cannot be changed. </source>
        <translation>此文件夹中的项目无法更改。 </translation>
    </message>
    <message>
        <source>The project is open elsewhere, so no backup can be restored.</source>
        <translation>项目已在别处打开，因此无法恢复备份。</translation>
    </message>
    <message>
        <source>The project was made by a newer version of LesionLab.</source>
        <translation>项目由更新版本的 LesionLab 创建。</translation>
    </message>
    <message>
        <source>The project&apos;s database is damaged.</source>
        <translation>项目数据库已损坏。</translation>
    </message>
    <message>
        <source>The project&apos;s database was damaged and nothing of it could be read. </source>
        <translation>项目数据库已损坏，且无法读取任何内容。 </translation>
    </message>
    <message>
        <source>The project&apos;s folder is gone.</source>
        <translation>项目文件夹已不存在。</translation>
    </message>
    <message>
        <source>The proposals with and without a map disagree.</source>
        <translation>有热图与无热图的建议不一致。</translation>
    </message>
    <message>
        <source>The record does not know of this export.</source>
        <translation>记录中没有此次导出。</translation>
    </message>
    <message>
        <source>The record is not the one that this export was made from.</source>
        <translation>此记录不是生成该导出时的记录。</translation>
    </message>
    <message>
        <source>The record of this project cannot be read.</source>
        <translation>无法读取此项目的记录。</translation>
    </message>
    <message>
        <source>The run lengths cannot be read.</source>
        <translation>游程长度无法读取。</translation>
    </message>
    <message>
        <source>The run lengths do not add up to the image.</source>
        <translation>游程长度之和与图像不符。</translation>
    </message>
    <message>
        <source>The run lengths have no size.</source>
        <translation>游程长度没有尺寸。</translation>
    </message>
    <message>
        <source>The scale is not possible.</source>
        <translation>比例尺无效。</translation>
    </message>
    <message>
        <source>The segmentation is deflated as a whole, which is not read.</source>
        <translation>该分割整体被压缩，不支持读取。</translation>
    </message>
    <message>
        <source>The shape has the wrong number of points.</source>
        <translation>形状的点数不正确。</translation>
    </message>
    <message>
        <source>The size is not possible.</source>
        <translation>尺寸不可能。</translation>
    </message>
    <message>
        <source>The stream has another number of channels than its header says.</source>
        <translation>数据流的通道数与其头信息不符。</translation>
    </message>
    <message>
        <source>The stream has another size than it says.</source>
        <translation>数据流大小与其声明不符。</translation>
    </message>
    <message>
        <source>The stream has no end.</source>
        <translation>数据流没有结尾。</translation>
    </message>
    <message>
        <source>The stream has no frame header.</source>
        <translation>数据流没有帧头。</translation>
    </message>
    <message>
        <source>The stream is cut off.</source>
        <translation>数据流被截断。</translation>
    </message>
    <message>
        <source>The stream is damaged.</source>
        <translation>数据流已损坏。</translation>
    </message>
    <message>
        <source>The stream takes too long.</source>
        <translation>数据流耗时过长。</translation>
    </message>
    <message>
        <source>The table of frames is damaged.</source>
        <translation>帧表已损坏。</translation>
    </message>
    <message>
        <source>The training set is damaged or incomplete.</source>
        <translation>训练集已损坏或不完整。</translation>
    </message>
    <message>
        <source>The training set is of another version.</source>
        <translation>训练集版本不同。</translation>
    </message>
    <message>
        <source>There are more run lengths than pixels.</source>
        <translation>游程长度多于像素。</translation>
    </message>
    <message>
        <source>There are no pixels.</source>
        <translation>没有像素。</translation>
    </message>
    <message>
        <source>There are too few corrections to retrain.</source>
        <translation>修正数量过少，无法再训练。</translation>
    </message>
    <message>
        <source>There are too many files in the folder.</source>
        <translation>文件夹中的文件过多。</translation>
    </message>
    <message>
        <source>There are too many frames.</source>
        <translation>帧数过多。</translation>
    </message>
    <message>
        <source>There are too many lesions for one image.</source>
        <translation>一幅图像的病灶过多。</translation>
    </message>
    <message>
        <source>There is a GPU, so the models run on it.</source>
        <translation>有 GPU，因此模型在其上运行。</translation>
    </message>
    <message>
        <source>There is a file of that name.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>There is a file that LesionLab did not write, or that was changed since; it was left as it is.</source>
        <translation>存在一个并非由 LesionLab 写入或其后被更改的文件；已保持原样。</translation>
    </message>
    <message>
        <source>There is an NVIDIA GPU, but the PyTorch installed here cannot use it.</source>
        <translation>有 NVIDIA GPU，但此处安装的 PyTorch 无法使用它。</translation>
    </message>
    <message>
        <source>There is an NVIDIA GPU, but the PyTorch installed here has no CUDA.</source>
        <translation>有 NVIDIA GPU，但此处安装的 PyTorch 没有 CUDA。</translation>
    </message>
    <message>
        <source>There is no JPEG 2000 codestream.</source>
        <translation>没有 JPEG 2000 码流。</translation>
    </message>
    <message>
        <source>There is no export in this folder.</source>
        <translation>此文件夹中没有导出。</translation>
    </message>
    <message>
        <source>There is no image for a second reading.</source>
        <translation>没有可供二次阅片的图像。</translation>
    </message>
    <message>
        <source>There is no lesion in it.</source>
        <translation>其中没有病灶。</translation>
    </message>
    <message>
        <source>There is no mask of this image to report yet.</source>
        <translation>此图像还没有可供报告的掩膜。</translation>
    </message>
    <message>
        <source>There is no such CAM method.</source>
        <translation>没有这种 CAM 方法。</translation>
    </message>
    <message>
        <source>There is no such decoder version in this project.</source>
        <translation>此项目中没有该解码器版本。</translation>
    </message>
    <message>
        <source>There is no such decoder version.</source>
        <translation>没有该解码器版本。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有该文件夹。</translation>
    </message>
    <message>
        <source>There is no such model.</source>
        <translation>没有该模型。</translation>
    </message>
    <message>
        <source>There is no such reading in this project.</source>
        <translation>此项目中没有该次阅片。</translation>
    </message>
    <message>
        <source>There is not enough memory for this array.</source>
        <translation>内存不足以处理此数组。</translation>
    </message>
    <message>
        <source>There is not enough memory for this file.</source>
        <translation>内存不足以处理此文件。</translation>
    </message>
    <message>
        <source>There is not enough memory for this image.</source>
        <translation>内存不足，无法处理此图像。</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>内存不足以处理此图片。</translation>
    </message>
    <message>
        <source>There is not enough memory for this segmentation.</source>
        <translation>内存不足以处理此分割。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to unpack the archive.</source>
        <translation>磁盘空间不足，无法解压。</translation>
    </message>
    <message>
        <source>There is nothing to import for this image.</source>
        <translation>此图像没有可导入的内容。</translation>
    </message>
    <message>
        <source>There is too much in the file.</source>
        <translation>文件内容过多。</translation>
    </message>
    <message>
        <source>There was no backup, so the project begins anew.</source>
        <translation>没有备份，因此项目重新开始。</translation>
    </message>
    <message>
        <source>This DICOM file does not have that many images.</source>
        <translation>此 DICOM 文件没有那么多图像。</translation>
    </message>
    <message>
        <source>This DICOM file holds masks, not an image.</source>
        <translation>此 DICOM 文件含掩膜，不含图像。</translation>
    </message>
    <message>
        <source>This DICOM file holds no image.</source>
        <translation>此 DICOM 文件不含图像。</translation>
    </message>
    <message>
        <source>This DICOM file holds several images.</source>
        <translation>此 DICOM 文件含多幅图像。</translation>
    </message>
    <message>
        <source>This DICOM file holds too many images.</source>
        <translation>此 DICOM 文件的图像过多。</translation>
    </message>
    <message>
        <source>This DICOM image has a segmented palette.</source>
        <translation>此 DICOM 图像使用分段调色板。</translation>
    </message>
    <message>
        <source>This DICOM image has signed values and does not say which are black and white.</source>
        <translation>此 DICOM 图像含有符号值，且未说明哪些是黑和白。</translation>
    </message>
    <message>
        <source>This DICOM image is compressed in a way that cannot be read.</source>
        <translation>此 DICOM 图像的压缩方式无法读取。</translation>
    </message>
    <message>
        <source>This DICOM image stores its colours in a way that cannot be read.</source>
        <translation>此 DICOM 图像的颜色存储方式无法读取。</translation>
    </message>
    <message>
        <source>This GPU cannot be used.</source>
        <translation>此 GPU 无法使用。</translation>
    </message>
    <message>
        <source>This GPU is not there.</source>
        <translation>该 GPU 不存在。</translation>
    </message>
    <message>
        <source>This backup cannot be restored.</source>
        <translation>此备份无法恢复。</translation>
    </message>
    <message>
        <source>This database is not a LesionLab project.</source>
        <translation>此数据库不是 LesionLab 项目。</translation>
    </message>
    <message>
        <source>This decoder belongs to another model.</source>
        <translation>此解码器属于另一个模型。</translation>
    </message>
    <message>
        <source>This decoder is in use and cannot be deleted.</source>
        <translation>此解码器正在使用，无法删除。</translation>
    </message>
    <message>
        <source>This decoder was not proved better.</source>
        <translation>未能证明此解码器更好。</translation>
    </message>
    <message>
        <source>This device is not known.</source>
        <translation>未知设备。</translation>
    </message>
    <message>
        <source>This export was made before there was a record.</source>
        <translation>此次导出早于记录的建立。</translation>
    </message>
    <message>
        <source>This file does not have that many images.</source>
        <translation>此文件没有那么多图像。</translation>
    </message>
    <message>
        <source>This file is no SAM checkpoint.</source>
        <translation>此文件不是 SAM 检查点。</translation>
    </message>
    <message>
        <source>This file is no classifier that is known.</source>
        <translation>此文件不是已知的分类器。</translation>
    </message>
    <message>
        <source>This file is no classifier.</source>
        <translation>此文件不是分类器。</translation>
    </message>
    <message>
        <source>This further lesion was only painted, so there is no prompt to learn from.</source>
        <translation>这个附加病灶仅由涂画得到，因此没有可供学习的提示。</translation>
    </message>
    <message>
        <source>This image is accepted or begun already.</source>
        <translation>此图像已接受或已开始处理。</translation>
    </message>
    <message>
        <source>This is a second reading: only its own images and masks are open.</source>
        <translation>当前为二次阅片：只能打开其中的图像和掩膜。</translation>
    </message>
    <message>
        <source>This is in the project, but its record does not know of it.</source>
        <translation>这在项目中，但其记录中没有。</translation>
    </message>
    <message>
        <source>This is no JPEG stream.</source>
        <translation>这不是 JPEG 数据流。</translation>
    </message>
    <message>
        <source>This is no PNG file.</source>
        <translation>这不是 PNG 文件。</translation>
    </message>
    <message>
        <source>This is no PNG, BMP or TIFF picture.</source>
        <translation>这不是 PNG、BMP 或 TIFF 图片。</translation>
    </message>
    <message>
        <source>This is no TIFF file.</source>
        <translation>这不是 TIFF 文件。</translation>
    </message>
    <message>
        <source>This is no mask: it has more than two values.</source>
        <translation>这不是掩膜：其值多于两个。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数值。</translation>
    </message>
    <message>
        <source>This is no whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message>
        <source>This is not a decoder file.</source>
        <translation>这不是解码器文件。</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>This is not an image.</source>
        <translation>这不是图像。</translation>
    </message>
    <message>
        <source>This kind of segmentation is not read.</source>
        <translation>不支持读取这种分割。</translation>
    </message>
    <message>
        <source>This lesion cannot be taken away.</source>
        <translation>此病灶无法去除。</translation>
    </message>
    <message>
        <source>This link does not follow the one before it: one of the two was replaced.</source>
        <translation>此环节与前一环节不衔接：其中之一被替换。</translation>
    </message>
    <message>
        <source>This link was changed.</source>
        <translation>此环节被改动。</translation>
    </message>
    <message>
        <source>This mask changed since it was shown on the contact sheet.</source>
        <translation>此掩膜在缩略图总览中显示之后已更改。</translation>
    </message>
    <message>
        <source>This mask is not the one that its hash was made of.</source>
        <translation>此掩膜不是生成其哈希时的掩膜。</translation>
    </message>
    <message>
        <source>This number is not finite.</source>
        <translation>此数值不是有限值。</translation>
    </message>
    <message>
        <source>This project can only be viewed.</source>
        <translation>此项目只能查看。</translation>
    </message>
    <message>
        <source>This project has no record yet; it was last opened by an older LesionLab.</source>
        <translation>此项目还没有记录；它上次由旧版 LesionLab 打开。</translation>
    </message>
    <message>
        <source>This training set is not the one that its hash was made of.</source>
        <translation>此训练集不是生成其哈希时的训练集。</translation>
    </message>
    <message>
        <source>This way of feeding images is not known.</source>
        <translation>未知的图像输入方式。</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send this line to the developers.</source>
        <translation>请重试。如果再次出现，请将此行发送给开发者。</translation>
    </message>
    <message>
        <source>Two files of this export would have the same name.</source>
        <translation>此次导出有两个文件会同名。</translation>
    </message>
    <message>
        <source>Unpack it with another program and choose the folder.</source>
        <translation>请用其他程序解压并选择该文件夹。</translation>
    </message>
    <message>
        <source>Update the driver of the GPU and start LesionLab again.</source>
        <translation>请更新 GPU 驱动并重新启动 LesionLab。</translation>
    </message>
    <message>
        <source>Update the driver of the GPU; very old GPUs cannot be used any more.</source>
        <translation>请更新 GPU 驱动；过旧的 GPU 已无法使用。</translation>
    </message>
    <message>
        <source>Use a shorter name; an export can use neutral names, which are short.</source>
        <translation>请使用较短的名称；导出时可以使用中性名称，它们很短。</translation>
    </message>
    <message>
        <source>Use another decoder, for instance the one that came with the model.</source>
        <translation>请使用其他解码器，例如模型自带的解码器。</translation>
    </message>
    <message>
        <source>Use another one first.</source>
        <translation>请先改用另一个。</translation>
    </message>
    <message>
        <source>Use the device cpu, or install PyTorch&apos;s CUDA build and the GPU&apos;s driver.</source>
        <translation>请使用设备 cpu，或安装 PyTorch 的 CUDA 版本和 GPU 驱动程序。</translation>
    </message>
    <message>
        <source>Use the device cpu, or see what lesionlab doctor says.</source>
        <translation>请使用设备 cpu，或查看 lesionlab doctor 的说明。</translation>
    </message>
    <message>
        <source>Wait until it is done, or choose another folder.</source>
        <translation>请等待其完成，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>What happened to the project is told in a chain of hashes; lesionlab verify checks it.</source>
        <translation>项目的经历记录在哈希链中；可用 lesionlab verify 检查。</translation>
    </message>
    <message>
        <source>What this link tells cannot be read.</source>
        <translation>无法读取此环节的内容。</translation>
    </message>
    <message>
        <source>What this link tells of cannot be read.</source>
        <translation>无法读取此环节所指的内容。</translation>
    </message>
    <message>
        <source>What was recorded is not there any more.</source>
        <translation>所记录的内容已不存在。</translation>
    </message>
    <message>
        <source>What was written could not be read back as it was meant; the older file stays.</source>
        <translation>写入的内容读回后与预期不符；保留旧文件。</translation>
    </message>
    <message>
        <source>What was written is not right, so it was not kept.</source>
        <translation>写入的内容不正确，因此未保留。</translation>
    </message>
    <message>
        <source>White is lesion; grey was marked as hair, ruler or ink.</source>
        <translation>白色为病灶；灰色标记为毛发、标尺或墨迹。</translation>
    </message>
    <message>
        <source>With masks that a later one took the place of; imported ones are not counted.</source>
        <translation>包括被后来掩膜取代的；导入的不计。</translation>
    </message>
    <message>
        <source>With this model the image itself proposes nothing that could be retrained.</source>
        <translation>使用此模型时，图像本身没有可重新训练的建议。</translation>
    </message>
    <message>
        <source>Work on a lesion in the project is damaged.</source>
        <translation>项目中某个病灶的工作数据已损坏。</translation>
    </message>
    <message>
        <source>a .npy or .npz file without pickled objects</source>
        <translation>不含 pickle 对象的 .npy 或 .npz 文件</translation>
    </message>
    <message>
        <source>a JSON card beside the model&apos;s weights</source>
        <translation>模型权重旁的 JSON 卡片</translation>
    </message>
    <message>
        <source>a PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>a PNG, JPEG, TIFF, BMP, WebP or DICOM image</source>
        <translation>PNG、JPEG、TIFF、BMP、WebP 或 DICOM 图像</translation>
    </message>
    <message>
        <source>a SAM or MedSAM checkpoint (.pth) or a .safetensors file</source>
        <translation>SAM 或 MedSAM 检查点（.pth）或 .safetensors 文件</translation>
    </message>
    <message>
        <source>a dermoscopic or other photograph</source>
        <translation>皮肤镜照片或其他照片</translation>
    </message>
    <message>
        <source>a folder of images</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>a folder that exists and may be read</source>
        <translation>存在且可读取的文件夹</translation>
    </message>
    <message>
        <source>a folder that may be written</source>
        <translation>可写入的文件夹</translation>
    </message>
    <message>
        <source>a list of points</source>
        <translation>点的列表</translation>
    </message>
    <message>
        <source>a list of polygons</source>
        <translation>多边形的列表</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>大于 0 的数</translation>
    </message>
    <message>
        <source>a path within the folder of images</source>
        <translation>图像文件夹内的路径</translation>
    </message>
    <message>
        <source>a picture could not be encoded</source>
        <translation>有一幅图片无法编码</translation>
    </message>
    <message>
        <source>a table is missing</source>
        <translation>缺少一个表</translation>
    </message>
    <message>
        <source>a tile that is larger than any mask</source>
        <translation>有一块大于任何掩膜</translation>
    </message>
    <message>
        <source>an empty mask has no measures</source>
        <translation>空掩膜没有测量值</translation>
    </message>
    <message>
        <source>another compression</source>
        <translation>另一种压缩</translation>
    </message>
    <message>
        <source>artefacts of another size</source>
        <translation>伪影区域大小不同</translation>
    </message>
    <message>
        <source>bool, or two values</source>
        <translation>bool，或两个值</translation>
    </message>
    <message>
        <source>cpu, cuda or cuda:N</source>
        <translation>cpu、cuda 或 cuda:N</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>grey, RGB, or a palette that lists its colours</source>
        <translation>灰度、RGB 或列出颜色的调色板</translation>
    </message>
    <message>
        <source>grey, palette, RGB or YBR_FULL with 8 or 16 bits</source>
        <translation>8 或 16 位的灰度、调色板、RGB 或 YBR_FULL</translation>
    </message>
    <message>
        <source>height x width, or lesions x height x width</source>
        <translation>高 x 宽，或 病灶 x 高 x 宽</translation>
    </message>
    <message>
        <source>images with an accepted mask</source>
        <translation>掩膜已接受的图像</translation>
    </message>
    <message>
        <source>its base is not named</source>
        <translation>未注明其基础模型</translation>
    </message>
    <message>
        <source>its card is no table</source>
        <translation>其卡片不是表</translation>
    </message>
    <message>
        <source>its card is too large</source>
        <translation>其卡片过大</translation>
    </message>
    <message>
        <source>left &lt; right and top &lt; bottom</source>
        <translation>左 &lt; 右 且 上 &lt; 下</translation>
    </message>
    <message>
        <source>more free memory than there is now</source>
        <translation>比当前更多的可用内存</translation>
    </message>
    <message>
        <source>more than two values</source>
        <translation>值多于两个</translation>
    </message>
    <message>
        <source>no masks</source>
        <translation>没有掩膜</translation>
    </message>
    <message>
        <source>none of the DICOM confidentiality profile</source>
        <translation>不含 DICOM 保密配置文件中的任何属性</translation>
    </message>
    <message>
        <source>not an embedding</source>
        <translation>不是嵌入向量</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>one of the backups that are listed as good</source>
        <translation>列为完好的备份之一</translation>
    </message>
    <message>
        <source>pairs of x and y</source>
        <translation>x 和 y 的数对</translation>
    </message>
    <message>
        <source>the number of images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>the number of lesions</source>
        <translation>病灶数</translation>
    </message>
    <message>
        <source>the same picture, and nothing else</source>
        <translation>同一幅图片，且别无其他</translation>
    </message>
    <message>
        <source>the size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>too little memory is free</source>
        <translation>可用内存太少</translation>
    </message>
    <message>
        <source>two values, one for lesion and one for skin</source>
        <translation>两个值，一个为病灶，一个为皮肤</translation>
    </message>
    <message>
        <source>uncompressed, JPEG or lossless JPEG with 8 bits, JPEG-LS, JPEG 2000 or RLE</source>
        <translation>未压缩、8 位 JPEG 或无损 JPEG、JPEG-LS、JPEG 2000 或 RLE</translation>
    </message>
    <message>
        <source>unsigned values, or a window</source>
        <translation>无符号值，或窗口设置</translation>
    </message>
    <message>
        <source>x and y of at least three corners</source>
        <translation>至少三个顶点的 x 和 y</translation>
    </message>
</context>
<context>
    <name>EngineLink</name>
    <message>
        <source>The engine could not be started ({strerror}).</source>
        <translation>无法启动引擎（{strerror}）。</translation>
    </message>
    <message>
        <source>The engine stopped while it worked on this.</source>
        <translation>引擎在处理此操作时停止。</translation>
    </message>
    <message>
        <source>It has been started again; repeat the action if you still need it.</source>
        <translation>引擎已重新启动；如仍需要，请重复该操作。</translation>
    </message>
    <message>
        <source>The engine was ended by the system, perhaps because memory ran out.</source>
        <translation>引擎被系统结束，可能是内存不足所致。</translation>
    </message>
    <message>
        <source>The engine crashed (signal {value}).</source>
        <translation>引擎崩溃（信号 {value}）。</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly (exit status {exit_code}).</source>
        <translation>引擎意外停止（退出状态 {exit_code}）。</translation>
    </message>
</context>
<context>
    <name>EngineWatch</name>
    <message>
        <source>Restarting the engine...</source>
        <translation>正在重新启动引擎...</translation>
    </message>
    <message>
        <source>The engine stopped and is being restarted; your work is kept.</source>
        <translation>引擎已停止，正在重新启动；您的工作已保留。</translation>
    </message>
    <message>
        <source>The engine was restarted; your work was kept.</source>
        <translation>引擎已重新启动；您的工作已保留。</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>无引擎</translation>
    </message>
    <message>
        <source>The engine stopped several times. {reason} Keep this window open: what is not saved yet is saved when the engine runs again.</source>
        <translation>引擎多次停止。{reason} 请保持此窗口打开：尚未保存的内容会在引擎恢复运行后保存。</translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation>再次启动引擎</translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation>正在启动引擎...</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Got: {value}.</source>
        <translation>实际：{value}。</translation>
    </message>
    <message>
        <source>Expected: {expected}.</source>
        <translation>应为：{expected}。</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>An export is under way.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <source>If you go on, it ends before all files are written. Nothing else is lost, and you can export again later.</source>
        <translation>如果继续，导出将在所有文件写完之前结束。不会丢失其他内容，您可以稍后再次导出。</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在此处</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>What could not be exported</source>
        <translation>未能导出的内容</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Choose folder and export...</source>
        <translation>选择文件夹并导出...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose what to write.</source>
        <translation>请选择要写入的内容。</translation>
    </message>
    <message>
        <source>None of these images is accepted yet.</source>
        <translation>这些图像还没有一幅被接受。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing more was exported. {error}</source>
        <translation>未再导出其他内容。{error}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>写入内容</translation>
    </message>
    <message>
        <source>Files of an earlier export are brought up to date: {count:,}.</source>
        <translation>更新先前导出的文件：{count:,}。</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>正在取消...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Images exported: {count:,}.</source>
        <translation>已导出图像：{count:,}。</translation>
    </message>
    <message>
        <source>Skipped, because not accepted: {skipped}.</source>
        <translation>因未接受而跳过：{skipped} 个。</translation>
    </message>
    <message>
        <source>Could not be exported: {count}</source>
        <translation>未能导出：{count} 个</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Masks as PNG files</source>
        <translation>掩膜存为 PNG 文件</translation>
    </message>
    <message>
        <source>One picture for each image, named as in the ISIC archive: white is lesion.</source>
        <translation>每幅图像一张，按 ISIC 档案命名：白色为病灶。</translation>
    </message>
    <message>
        <source>One COCO file</source>
        <translation>一个 COCO 文件</translation>
    </message>
    <message>
        <source>The outlines of all images in one file, for training programs.</source>
        <translation>所有图像的轮廓在一个文件中，供训练程序使用。</translation>
    </message>
    <message>
        <source>As polygons; holes in a mask are filled</source>
        <translation>存为多边形；掩膜中的孔洞会被填充</translation>
    </message>
    <message>
        <source>labelme files</source>
        <translation>labelme 文件</translation>
    </message>
    <message>
        <source>One file for each image, to go on drawing in labelme.</source>
        <translation>每幅图像一个文件，可在 labelme 中继续绘制。</translation>
    </message>
    <message>
        <source>With the image inside, so that it may move</source>
        <translation>内含图像，便于移动</translation>
    </message>
    <message>
        <source>DICOM segmentations</source>
        <translation>DICOM 分割</translation>
    </message>
    <message>
        <source>One file for each image, for the archive (PACS); no patient in it.</source>
        <translation>每幅图像一个文件，供档案系统 (PACS) 使用；不含患者信息。</translation>
    </message>
    <message>
        <source>With the image as a DICOM file beside it</source>
        <translation>附带图像的 DICOM 文件</translation>
    </message>
    <message>
        <source>numpy arrays</source>
        <translation>numpy 数组</translation>
    </message>
    <message>
        <source>One file for each image, every lesion by itself, for scripts.</source>
        <translation>每幅图像一个文件，病灶各自独立，供脚本使用。</translation>
    </message>
    <message>
        <source>Training set (HDF5)</source>
        <translation>训练集 (HDF5)</translation>
    </message>
    <message>
        <source>All masks in one file with groups and folds, to train a network.</source>
        <translation>所有掩膜及分组、折划分在一个文件中，用于训练网络。</translation>
    </message>
    <message>
        <source>With the images</source>
        <translation>附带图像</translation>
    </message>
    <message>
        <source>With what the model made of the images</source>
        <translation>附带模型由图像得到的内容</translation>
    </message>
    <message>
        <source>Table of measures</source>
        <translation>测量表</translation>
    </message>
    <message>
        <source>Size, shape and colours of each lesion, for a spreadsheet.</source>
        <translation>每个病灶的大小、形状和颜色，供电子表格使用。</translation>
    </message>
    <message>
        <source>Table of effort</source>
        <translation>工作量表</translation>
    </message>
    <message>
        <source>The time and the clicks that each mask took, for a spreadsheet.</source>
        <translation>每个掩膜花费的时间和点击数，供电子表格使用。</translation>
    </message>
    <message>
        <source>Reports to read and to print</source>
        <translation>供阅读和打印的报告</translation>
    </message>
    <message>
        <source>A page for each image and a summary of all, as HTML and as PDF, in English.</source>
        <translation>每幅图像一页及总览，为英文 HTML 和 PDF。</translation>
    </message>
    <message>
        <source>With note, diagnosis and labels, which may say who the patient is</source>
        <translation>附带可能透露患者身份的备注、诊断和标签</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Open a folder of images</source>
        <translation>打开图像文件夹</translation>
    </message>
    <message>
        <source>Add a SAM, MedSAM or classifier checkpoint</source>
        <translation>添加 SAM、MedSAM 或分类器的检查点</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>检查点 (*.pth *.pt *.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The last changes are not saved, and are lost if you go on.</source>
        <translation>最近的更改尚未保存，继续将会丢失。</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>The folder cannot be reached: perhaps a drive was unplugged or the network is gone. Keep this window open: your work is kept here and saved as soon as the folder is back.</source>
        <translation>无法访问文件夹：可能驱动器已拔出或网络中断。请保持此窗口打开：您的工作保存在这里，文件夹恢复后即会存盘。</translation>
    </message>
    <message>
        <source>The folder is back.</source>
        <translation>文件夹已恢复。</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Show the welcome page</source>
        <translation>显示欢迎页面</translation>
    </message>
    <message>
        <source>Open the last folder</source>
        <translation>打开上次的文件夹</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>更改语言将在下次启动时生效。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>在帮助中搜索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>All accepted images: {count:,}</source>
        <translation>所有已接受的图像：{count:,}</translation>
    </message>
    <message>
        <source>Those listed now: {count:,}</source>
        <translation>当前列出的：{count:,}</translation>
    </message>
    <message>
        <source>The selected ones: {count:,}</source>
        <translation>选中的：{count:,}</translation>
    </message>
    <message>
        <source>The accepted images that search and filter of the worklist let through</source>
        <translation>通过列表搜索和筛选的已接受图像</translation>
    </message>
    <message>
        <source>The accepted images that are selected in the worklist (Shift or Ctrl)</source>
        <translation>列表中选中的已接受图像（Shift 或 Ctrl）</translation>
    </message>
    <message>
        <source>Also the ones that are not accepted yet</source>
        <translation>也包括尚未接受的</translation>
    </message>
    <message>
        <source>Masks that you have begun to correct but not accepted</source>
        <translation>已开始修正但尚未接受的掩膜</translation>
    </message>
    <message>
        <source>The consensus, where several read</source>
        <translation>多人阅片时取共识</translation>
    </message>
    <message>
        <source>In place of the first reader&apos;s outline; it is one mask for all lesions of an image</source>
        <translation>代替第一位阅片者的轮廓；一幅图像的所有病灶合为一个掩膜</translation>
    </message>
    <message>
        <source>Neutral names</source>
        <translation>中性名称</translation>
    </message>
    <message>
        <source>Files are named by a number made from the image. The images&apos; own names, which may hold a patient&apos;s, stay here.</source>
        <translation>文件以由图像生成的编号命名。图像自身的名称可能含患者姓名，不会带出。</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>哪些图像</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Opening the image...</source>
        <translation>正在打开图像...</translation>
    </message>
    <message>
        <source>Proposals are for the first lesion; click on this one.</source>
        <translation>建议针对第一个病灶；请点击当前病灶。</translation>
    </message>
    <message>
        <source>Finishing: the mask shown is accepted in a moment</source>
        <translation>即将完成：显示的掩膜马上会被接受</translation>
    </message>
    <message>
        <source>Preparing the proposal...</source>
        <translation>正在准备建议...</translation>
    </message>
    <message>
        <source>Marking artefacts: hair, ruler, ink (K: back to the lesion)</source>
        <translation>正在标出伪影：毛发、标尺、墨迹（K：返回病灶）</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>An import is under way.</source>
        <translation>正在导入。</translation>
    </message>
    <message>
        <source>If you go on, it ends before all masks are taken over. Those that were stay, and you can import the others later.</source>
        <translation>如果继续，导入将在所有掩膜导入完之前结束。已导入的掩膜会保留，其余的可以稍后再导入。</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在此处</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import masks</source>
        <translation>导入掩膜</translation>
    </message>
    <message>
        <source>Looking for masks...</source>
        <translation>正在查找掩膜...</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>正在取消...</translation>
    </message>
    <message>
        <source>Outlines that were drawn with another program become masks of these images: pictures as of ISIC and PH2, COCO, labelme, DICOM segmentations, numpy, and what LesionLab exported. Choose the folder or the file that they are in. You see what belongs together before anything is taken over.</source>
        <translation>用其他程序绘制的轮廓将成为这些图像的掩膜：ISIC 和 PH2 的图片、COCO、labelme、DICOM 分割、numpy，以及 LesionLab 导出的文件。请选择它们所在的文件夹或文件。导入之前您会看到对应关系。</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>将会怎样</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Masks that come in</source>
        <translation>导入的掩膜</translation>
    </message>
    <message>
        <source>Masks that are left out</source>
        <translation>不导入的掩膜</translation>
    </message>
    <message>
        <source>Accept them</source>
        <translation>直接接受</translation>
    </message>
    <message>
        <source>As drafts to look at</source>
        <translation>作为待查看的草稿</translation>
    </message>
    <message>
        <source>Each mask waits in the list until you have looked at it and accepted it</source>
        <translation>每个掩膜在列表中等待您查看并接受</translation>
    </message>
    <message>
        <source>What was accepted before stays in the history of the image</source>
        <translation>之前接受的保留在图像的历史中</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>选择文件夹...</translation>
    </message>
    <message>
        <source>Choose file...</source>
        <translation>选择文件...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Masks in {name}</source>
        <translation>{name} 中的掩膜</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Also where masks are accepted or begun already: {count:,}</source>
        <translation>也包括已接受或已开始的：{count:,}</translation>
    </message>
    <message>
        <source>Came in: {count:,}</source>
        <translation>已导入：{count:,}</translation>
    </message>
    <message>
        <source>Comes in: {count:,}</source>
        <translation>将导入：{count:,}</translation>
    </message>
    <message>
        <source>Left out: {count:,}</source>
        <translation>不导入：{count:,}</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>was there already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>becomes a draft to look at</source>
        <translation>成为待查看的草稿</translation>
    </message>
    <message>
        <source>takes the place of the present mask</source>
        <translation>取代当前掩膜</translation>
    </message>
    <message>
        <source>becomes the accepted mask</source>
        <translation>成为已接受的掩膜</translation>
    </message>
    <message>
        <source>Accepted or begun already; it stays as it is.</source>
        <translation>已接受或已开始；保持不变。</translation>
    </message>
    <message>
        <source>Folder with masks</source>
        <translation>掩膜文件夹</translation>
    </message>
    <message>
        <source>File with masks</source>
        <translation>掩膜文件</translation>
    </message>
    <message>
        <source>Masks and archives ({kinds});;All files (*)</source>
        <translation>掩膜和压缩包 ({kinds});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing...</source>
        <translation>正在导入...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Images for which there is no mask: {count:,}.</source>
        <translation>没有掩膜的图像：{count:,}。</translation>
    </message>
    <message>
        <source>There are no masks in it that can be read.</source>
        <translation>其中没有可读取的掩膜。</translation>
    </message>
    <message>
        <source>Images with new masks: {count:,}.</source>
        <translation>有新掩膜的图像：{count:,}。</translation>
    </message>
    <message>
        <source>Had these masks already: {count:,}.</source>
        <translation>已有这些掩膜的：{count:,}。</translation>
    </message>
</context>
<context>
    <name>ImportLines</name>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Masks in</source>
        <translation>掩膜所在</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>病灶</translation>
    </message>
    <message>
        <source>{count}, {empty} empty</source>
        <translation>{count}，{empty} 个为空</translation>
    </message>
</context>
<context>
    <name>InitialsDialog</name>
    <message>
        <source>Initials</source>
        <translation>姓名缩写</translation>
    </message>
    <message>
        <source>for example AB</source>
        <translation>例如 AB</translation>
    </message>
    <message>
        <source>They are remembered on this computer. Without initials, corrections are signed with the name of this computer&apos;s user.</source>
        <translation>缩写会保存在本机。如无缩写，则以本机用户名为修正署名。</translation>
    </message>
    <message>
        <source>Your initials sign each correction:</source>
        <translation>每次修正以您的姓名缩写署名：</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the new key</source>
        <translation>请按新的按键</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in the actions</source>
        <translation>在操作中搜索</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>所有操作的按键</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Click on a key, or press Enter, and then press the new one.</source>
        <translation>单击某个按键或按回车键，然后按下新的按键。</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>添加按键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Press the new key for “{name}” (Esc leaves it):</source>
        <translation>请按“{name}”的新按键（Esc 保持不变）：</translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”.</source>
        <translation>{key} 已用于“{name}”。</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>移到此处</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>仍然使用</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>打印...</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>另存为 PDF...</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>The file could not be written:</source>
        <translation>无法写入文件：</translation>
    </message>
</context>
<context>
    <name>LabelsField</name>
    <message>
        <source>Add a label</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take away the label {label}</source>
        <translation>去除标签 {label}</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Third-party licences</source>
        <translation>第三方许可证</translation>
    </message>
    <message>
        <source>LesionLab is built on the work of many others, with thanks.</source>
        <translation>LesionLab 建立在许多人的工作之上，谨致谢意。</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>许可证文本</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>正在读取...</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Parts of the program by others</source>
        <translation>他人编写的程序组件</translation>
    </message>
</context>
<context>
    <name>LookingCloserDesk</name>
    <message>
        <source>There is no place left where one click would settle much.</source>
        <translation>已没有点击一次就能明显改善的位置。</translation>
    </message>
    <message>
        <source>Show doubt first (View menu): it marks the place to settle.</source>
        <translation>请先显示“不确定”（“视图”菜单）：它会标出需要判定的位置。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the folder...</source>
        <translation>正在打开文件夹...</translation>
    </message>
    <message>
        <source>Preparing the sample images...</source>
        <translation>正在准备示例图像...</translation>
    </message>
    <message>
        <source>Looking for images...</source>
        <translation>正在查找图像...</translation>
    </message>
    <message>
        <source>{name}[*] – {folder} – LesionLab</source>
        <translation>{name}[*] – {folder} – LesionLab</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Measurements of the outline shown and of the colours inside it. They describe the picture; they are not a diagnosis.</source>
        <translation>对所显示轮廓及其内部颜色的测量。测量值只描述图像，不构成诊断。</translation>
    </message>
    <message>
        <source>Longest diameter</source>
        <translation>最长径</translation>
    </message>
    <message>
        <source>The largest distance between two points of the border.</source>
        <translation>边界上两点之间的最大距离。</translation>
    </message>
    <message>
        <source>Across it</source>
        <translation>垂直径</translation>
    </message>
    <message>
        <source>The extent at right angles to the longest diameter.</source>
        <translation>与最长径垂直方向上的宽度。</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>周长</translation>
    </message>
    <message>
        <source>The length of the border, with the borders of holes.</source>
        <translation>边界的长度，含孔洞的边界。</translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <translation>不对称性</translation>
    </message>
    <message>
        <source>The part of the mask that stays uncovered when it is folded along its long axis, and along its short axis, through its centre. 0 % is symmetric.</source>
        <translation>将掩膜沿过其中心的长轴和短轴分别对折时，未被覆盖的部分。0% 为对称。</translation>
    </message>
    <message>
        <source>Border, compactness</source>
        <translation>边界，紧密度</translation>
    </message>
    <message>
        <source>Perimeter squared, divided by 4 pi times the area: 1 for a circle, more for a longer or wavier border.</source>
        <translation>周长的平方除以 4π 与面积之积：圆为 1，边界越长或越起伏，数值越大。</translation>
    </message>
    <message>
        <source>Border, solidity</source>
        <translation>边界，凸实度</translation>
    </message>
    <message>
        <source>The area, divided by the area inside a band stretched around the mask. 100 % has no notches.</source>
        <translation>面积除以紧绷在掩膜外围的带子所围的面积。100% 表示没有凹陷。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Which of white, red, light brown, dark brown, blue-grey and black cover at least 5 % of the lesion, hairs left out. It depends on the camera and the light.</source>
        <translation>白、红、浅棕、深棕、蓝灰和黑色中，哪些至少占病灶的 5%（不计毛发）。结果受相机和光照影响。</translation>
    </message>
    <message>
        <source>Colour spread</source>
        <translation>颜色离散度</translation>
    </message>
    <message>
        <source>How far the colours are from their mean: the root of the summed variances of L*, a* and b*, hairs left out.</source>
        <translation>各颜色与其均值的偏离程度：L*、a* 和 b* 方差之和的平方根，不计毛发。</translation>
    </message>
    <message>
        <source>{long} long, {short} short</source>
        <translation>长 {long}，短 {short}</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>light brown</source>
        <translation>浅棕色</translation>
    </message>
    <message>
        <source>dark brown</source>
        <translation>深棕色</translation>
    </message>
    <message>
        <source>blue-grey</source>
        <translation>蓝灰色</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑色</translation>
    </message>
</context>
<context>
    <name>MeasuresDesk</name>
    <message>
        <source>No lesion is in view</source>
        <translation>当前视图中没有病灶</translation>
    </message>
    <message>
        <source>{name}, lesion {number}</source>
        <translation>{name}，病灶 {number}</translation>
    </message>
</context>
<context>
    <name>MeasuresPanel</name>
    <message>
        <source>Measures</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Show or hide the measures of the mask</source>
        <translation>显示或隐藏掩膜的测量值</translation>
    </message>
    <message>
        <source>Formulas...</source>
        <translation>公式...</translation>
    </message>
    <message>
        <source>What each measure means</source>
        <translation>各测量值的含义</translation>
    </message>
</context>
<context>
    <name>MeasuresSheet</name>
    <message>
        <source>Measures</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Measures with their formulas</source>
        <translation>测量值及其公式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy names and values, to paste them into a table</source>
        <translation>复制名称和数值，以便粘贴到表格中</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>The number of pixels of the mask.</source>
        <translation>掩膜的像素数。</translation>
    </message>
    <message>
        <source>Shares of the colours</source>
        <translation>各颜色占比</translation>
    </message>
    <message>
        <source>The part of the lesion nearest to each colour. What is nearest to the skin around the lesion counts to none of them.</source>
        <translation>病灶中最接近各颜色的部分。最接近病灶周围皮肤的部分不计入任何颜色。</translation>
    </message>
    <message>
        <source>Left out as hair</source>
        <translation>作为毛发排除</translation>
    </message>
    <message>
        <source>The part of the mask under long, thin, dark lines.</source>
        <translation>掩膜中位于细长深色线条下的部分。</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Expected: {expected}.</source>
        <translation>应为：{expected}。</translation>
    </message>
</context>
<context>
    <name>ModelsMenu</name>
    <message>
        <source>Checking the model file...</source>
        <translation>正在检查模型文件...</translation>
    </message>
    <message>
        <source>It was added; choose it under Models, Where the program looks. More proposals uses it as well.</source>
        <translation>已添加；请在“模型”菜单的“程序关注的位置”下选择。“更多建议”也会使用它。</translation>
    </message>
    <message>
        <source>The model was added; choose it under Models.</source>
        <translation>模型已添加；请在“模型”菜单下选择。</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>No model could be loaded.</source>
        <translation>未能加载任何模型。</translation>
    </message>
    <message>
        <source>{reason} You can look at images and paint; there are no proposals.</source>
        <translation>{reason} 您可以查看图像和涂画；但没有建议。</translation>
    </message>
    <message>
        <source>Add model file...</source>
        <translation>添加模型文件...</translation>
    </message>
    <message>
        <source>CPU, 1 core</source>
        <translation>CPU，1 个核心</translation>
    </message>
    <message>
        <source>CPU, {count} cores</source>
        <translation>CPU，{count} 个核心</translation>
    </message>
    <message>
        <source>The GPU ran out of memory, so the models run on the CPU now, which is slower. Nothing was lost. To use the GPU again, close other programs that use it, then start LesionLab again or choose another model.</source>
        <translation>GPU 内存不足，因此模型现在在 CPU 上运行，速度较慢。没有丢失任何内容。要重新使用 GPU，请关闭其他使用它的程序，然后重新启动 LesionLab 或选择其他模型。</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>尚无模型</translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation>运行于：{device}</translation>
    </message>
    <message>
        <source>The engine is starting</source>
        <translation>引擎正在启动</translation>
    </message>
    <message>
        <source>Loading {title}...</source>
        <translation>正在加载 {title}...</translation>
    </message>
    <message>
        <source>Since {time}.</source>
        <translation>自 {time} 起。</translation>
    </message>
    <message>
        <source>Images are read by {encoder}, clicks answered by {decoder}.</source>
        <translation>图像由 {encoder} 读取，点击由 {decoder} 响应。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>LesionLab is for research. It is not a medical device: its outlines and numbers are not a diagnosis and must not be used for one.</source>
        <translation>LesionLab 仅供研究使用。它不是医疗器械：其轮廓和数值不构成诊断，也不得用于诊断。</translation>
    </message>
</context>
<context>
    <name>OverwriteQuestion</name>
    <message>
        <source>Files that would be replaced</source>
        <translation>将被替换的文件</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Choose another folder...</source>
        <translation>选择其他文件夹...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>LesionLab did not write these files in {folder}, or they were changed since. The export would replace them. Number of files: {count:,}.</source>
        <translation>{folder} 中的这些文件不是 LesionLab 写的，或之后被改动。导出会替换它们。文件数：{count:,}。</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Open another folder...</source>
        <translation>打开其他文件夹...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>There are no images in this folder</source>
        <translation>此文件夹中没有图像</translation>
    </message>
    <message>
        <source>{folder}
Images are PNG, JPEG, TIFF, BMP, WebP or DICOM files, here or in folders inside.</source>
        <translation>{folder}
图像为 PNG、JPEG、TIFF、BMP、WebP 或 DICOM 文件，位于此处或其中的文件夹。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>The sample images could not be made</source>
        <translation>无法生成示例图像</translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation>打开文件夹...</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 与 {second}</translation>
    </message>
    <message>
        <source>Dice {dice:.3f}   IoU {iou:.3f}   mean distance {mean} {unit}   95 % {far} {unit}</source>
        <translation>Dice {dice:.3f}   IoU {iou:.3f}   平均距离 {mean} {unit}   95% {far} {unit}</translation>
    </message>
    <message>
        <source>Use the consensus</source>
        <translation>采用共识</translation>
    </message>
    <message>
        <source>Make the consensus the accepted mask; the masks before stay in the history</source>
        <translation>将共识设为已接受的掩膜；之前的掩膜保留在历史记录中</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Go to this image</source>
        <translation>转到此图像</translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation>请先打开文件夹。</translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation>请先打开图像。</translation>
    </message>
    <message>
        <source>Not possible at this moment.</source>
        <translation>目前无法执行。</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Command, image, folder or model</source>
        <translation>命令、图像、文件夹或模型</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>无匹配结果。</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>about a minute left</source>
        <translation>剩余约 1 分钟</translation>
    </message>
    <message>
        <source>about {minutes} minutes left</source>
        <translation>剩余约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about {hours} hours left</source>
        <translation>剩余约 {hours} 小时</translation>
    </message>
</context>
<context>
    <name>PreparingDesk</name>
    <message>
        <source>Every image that can be read has a proposal.</source>
        <translation>所有可读取的图像都已有建议。</translation>
    </message>
    <message>
        <source>Stopped. The proposals made by now are kept.</source>
        <translation>已停止。已生成的建议会保留。</translation>
    </message>
    <message>
        <source>Proposals {done:,} of {total:,}</source>
        <translation>建议 {done:,} / {total:,}</translation>
    </message>
    <message>
        <source>All proposals are prepared.</source>
        <translation>全部建议已准备完毕。</translation>
    </message>
    <message>
        <source>Proposals are prepared; files without one: {count:,}.</source>
        <translation>建议已准备完毕；没有建议的文件：{count:,} 个。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示这些文件</translation>
    </message>
</context>
<context>
    <name>PreparingPanel</name>
    <message>
        <source>Prepare all proposals</source>
        <translation>准备全部建议</translation>
    </message>
    <message>
        <source>Files without a proposal</source>
        <translation>没有建议的文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>These files have no proposal. Enter goes to one.</source>
        <translation>这些文件没有建议。按回车键转到所选文件。</translation>
    </message>
</context>
<context>
    <name>ProjectFileDesk</name>
    <message>
        <source>The folder cannot be written, so no project file can be put into it.</source>
        <translation>文件夹不可写，因此无法放入项目文件。</translation>
    </message>
    <message>
        <source>{name} lies beside the images now; a double click on it opens this folder.</source>
        <translation>{name} 现在位于图像旁；双击它即可打开此文件夹。</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>None: the model proposes by itself</source>
        <translation>无：模型自行建议</translation>
    </message>
    <message>
        <source>Box, {size}</source>
        <translation>方框，{size}</translation>
    </message>
    <message>
        <source>The mask as it was before</source>
        <translation>之前的掩膜</translation>
    </message>
    <message>
        <source>Lesion point {number}</source>
        <translation>病灶点 {number}</translation>
    </message>
    <message>
        <source>Skin point {number}</source>
        <translation>皮肤点 {number}</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation>移除：{text}</translation>
    </message>
    <message>
        <source>Remove {text}</source>
        <translation>移除 {text}</translation>
    </message>
</context>
<context>
    <name>ProposalPicker</name>
    <message>
        <source>Preparing the proposal...</source>
        <translation>正在准备建议...</translation>
    </message>
    <message>
        <source>More proposals</source>
        <translation>更多建议</translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any</source>
        <translation>分别用每种 CAM 方法以及不用 CAM 生成建议</translation>
    </message>
    <message>
        <source>No proposal; click on the lesion.</source>
        <translation>没有建议；请点击病灶。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>No CAM</source>
        <translation>无 CAM</translation>
    </message>
    <message>
        <source>Image itself</source>
        <translation>图像本身</translation>
    </message>
    <message>
        <source>{title} is still being made.</source>
        <translation>{title} 仍在生成中。</translation>
    </message>
    <message>
        <source>The model&apos;s own proposal, without a prompt.</source>
        <translation>模型在没有提示时自行给出的建议。</translation>
    </message>
    <message>
        <source>A second opinion: a network looks at the whole image and asks in your place.</source>
        <translation>第二种意见：由网络查看整幅图像并代您提示。</translation>
    </message>
    <message>
        <source>{source} gave no prompts: {abstained}</source>
        <translation>{source} 未给出提示：{abstained}</translation>
    </message>
    <message>
        <source>Box and points from {source} of {classifier}.</source>
        <translation>来自 {classifier} 的 {source} 的方框和点。</translation>
    </message>
    <message>
        <source>Box and points from {source}.</source>
        <translation>来自 {source} 的方框和点。</translation>
    </message>
    <message>
        <source>The model&apos;s own estimate of the IoU: {predicted_iou:.2f}</source>
        <translation>模型自身估计的 IoU：{predicted_iou:.2f}</translation>
    </message>
    <message>
        <source>Stability when the prompts are jittered: {stability:.2f}</source>
        <translation>提示抖动时的稳定性：{stability:.2f}</translation>
    </message>
</context>
<context>
    <name>ProposalProgress</name>
    <message>
        <source>How far the proposals are</source>
        <translation>建议的进度</translation>
    </message>
    <message>
        <source>Looking at the image...</source>
        <translation>正在查看图像...</translation>
    </message>
    <message>
        <source>{method} of {classifier}</source>
        <translation>{classifier} 的 {method}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Export {title}</source>
        <translation>导出 {title}</translation>
    </message>
    <message>
        <source>Import a decoder</source>
        <translation>导入解码器</translation>
    </message>
    <message>
        <source>Decoders (*.safetensors);;All files (*)</source>
        <translation>解码器 (*.safetensors);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Try {title} although it was not proved better?</source>
        <translation>{title} 未被证明更好，仍要试用吗？</translation>
    </message>
    <message>
        <source>It then draws the masks that you see from now on, and the window says that it is on trial. Your accepted masks stay as they are, and you can go back at any time under Decoders.</source>
        <translation>此后您看到的掩膜将由它绘制，窗口会注明其处于试用中。您已接受的掩膜保持不变，且可随时在“解码器”中恢复。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation>删除 {title}？</translation>
    </message>
    <message>
        <source>Its file is removed and cannot be brought back. Masks that were made with it stay.</source>
        <translation>其文件将被移除且无法恢复。用它生成的掩膜会保留。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>A retraining is under way.</source>
        <translation>正在进行再训练。</translation>
    </message>
    <message>
        <source>The retraining under way would be lost if you go on. Your corrections are safe, and you can start it again later.</source>
        <translation>继续将丢失正在进行的再训练。您的修正是安全的，之后可以重新开始再训练。</translation>
    </message>
    <message>
        <source>Stop the retraining</source>
        <translation>停止再训练</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在此处</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReadersDesk</name>
    <message>
        <source>This reading is signed {reader}.</source>
        <translation>此次阅片的署名为 {reader}。</translation>
    </message>
    <message>
        <source>Reader {reader}</source>
        <translation>阅片者 {reader}</translation>
    </message>
    <message>
        <source>No initials</source>
        <translation>无姓名缩写</translation>
    </message>
    <message>
        <source>Who signs each correction (Ctrl+I to change it)</source>
        <translation>每次修正的署名者（Ctrl+I 更改）</translation>
    </message>
    <message>
        <source>The readers are compared after this reading is left.</source>
        <translation>退出此次阅片后将比较各阅片者。</translation>
    </message>
    <message>
        <source>Your initials sign each correction.</source>
        <translation>每次修正以您的姓名缩写署名。</translation>
    </message>
    <message>
        <source>Enter initials...</source>
        <translation>输入姓名缩写...</translation>
    </message>
    <message>
        <source>The second reading by {reader} is complete: {count} images. Leaving it compares the readers.</source>
        <translation>{reader} 的二次阅片已完成：{count} 张图像。退出后将比较各阅片者。</translation>
    </message>
    <message>
        <source>Second reading by {reader}: {count} images in random order. The first masks are hidden.</source>
        <translation>{reader} 的二次阅片：{count} 张图像，随机顺序。首次掩膜已隐藏。</translation>
    </message>
    <message>
        <source>Leave the reading</source>
        <translation>退出阅片</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>accepted mask</source>
        <translation>已接受的掩膜</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>use of a decoder</source>
        <translation>解码器的使用</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Link {number} ({about}):</source>
        <translation>环节 {number}（{about}）：</translation>
    </message>
    <message>
        <source>Recorded: {value}</source>
        <translation>记录：{value}</translation>
    </message>
    <message>
        <source>Found: {value}</source>
        <translation>发现：{value}</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>The record of the project</source>
        <translation>项目的记录</translation>
    </message>
    <message>
        <source>Each image, proposal, accepted mask, decoder and export is a link of the project&apos;s record, together with the hash of the link before. A later change by anything else than LesionLab shows, as the hashes do not fit any more.</source>
        <translation>每幅图像、建议、已接受的掩膜、解码器和导出都是项目记录的一个环节，并带有前一环节的哈希。之后任何非 LesionLab 的改动都会显现，因为哈希不再相符。</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>正在检查...</translation>
    </message>
    <message>
        <source>Hash of the newest link</source>
        <translation>最新环节的哈希</translation>
    </message>
    <message>
        <source>The hash of the newest link, and how many links there are.</source>
        <translation>最新环节的哈希，以及环节总数。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the hash of the newest link.</source>
        <translation>复制最新环节的哈希。</translation>
    </message>
    <message>
        <source>That the newest links were cut off shows only if this hash is kept elsewhere. Each export keeps it, and lesionlab verify compares the two.</source>
        <translation>只有在别处保存此哈希，才能发现最新环节被截去。每次导出都会保存它，lesionlab verify 会比较两者。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Checking link {done} of {total}...</source>
        <translation>正在检查第 {done} / {total} 个环节...</translation>
    </message>
    <message>
        <source>All {links} links are as they were recorded.</source>
        <translation>全部 {links} 个环节均与记录一致。</translation>
    </message>
    <message>
        <source>Something is not as it was recorded.</source>
        <translation>有内容与记录不符。</translation>
    </message>
    <message>
        <source>In second reading {number}:</source>
        <translation>在第二次阅片 {number} 中：</translation>
    </message>
    <message>
        <source>The record could not be checked.</source>
        <translation>无法检查记录。</translation>
    </message>
</context>
<context>
    <name>RecoveryDesk</name>
    <message>
        <source>LesionLab was not closed properly the last time. The work on {name} is kept in its folder.</source>
        <translation>LesionLab 上次未正常关闭。对 {name} 的工作保留在其文件夹中。</translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation>打开该文件夹</translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Your work on {name} is there again as it was a moment before, and so is everything else that was saved.</source>
        <translation>LesionLab 未正常关闭。您对 {name} 的工作已恢复到片刻之前的状态，其他已保存的内容也都在。</translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Everything that was saved is there; {name} was in view.</source>
        <translation>LesionLab 未正常关闭。所有已保存的内容都在；当时显示的是 {name}。</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Making the report...</source>
        <translation>正在生成报告...</translation>
    </message>
    <message>
        <source>The report is saved as {name}.</source>
        <translation>报告已保存为 {name}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report of {name}</source>
        <translation>{name} 的报告</translation>
    </message>
    <message>
        <source>The image with its outline, mask and map, the proposal beside what became of it, the measures, and where all of it comes from. It is in English, for research only.</source>
        <translation>图像及其轮廓、掩膜和热图，建议与最终结果的对照，测量值以及各项来源。报告为英文，仅供研究。</translation>
    </message>
    <message>
        <source>With note, diagnosis and labels</source>
        <translation>附带备注、诊断和标签</translation>
    </message>
    <message>
        <source>They may say who the patient is.</source>
        <translation>它们可能透露患者身份。</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>保存为 PDF...</translation>
    </message>
    <message>
        <source>Save as HTML...</source>
        <translation>保存为 HTML...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Cases</source>
        <translation>病例</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧的</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{shown} of {judged}</source>
        <translation>{shown}/{judged}</translation>
    </message>
    <message>
        <source>Cases ({count})</source>
        <translation>病例（{count}）</translation>
    </message>
    <message>
        <source>Use the new decoder</source>
        <translation>使用新解码器</translation>
    </message>
    <message>
        <source>Use the new &quot;Image itself&quot;</source>
        <translation>使用新的“图像本身”</translation>
    </message>
    <message>
        <source>Try it anyway...</source>
        <translation>仍要试用...</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>This decoder is {state}.</source>
        <translation>此解码器{state}。</translation>
    </message>
    <message>
        <source>Changing the decoder...</source>
        <translation>正在更换解码器...</translation>
    </message>
</context>
<context>
    <name>RetrainDesk</name>
    <message>
        <source>Renewing proposals {done} of {total}</source>
        <translation>正在更新建议 {done} / {total}</translation>
    </message>
    <message>
        <source>Cancelling the retraining</source>
        <translation>正在取消再训练</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>正在再训练</translation>
    </message>
    <message>
        <source>Retraining {fraction:.0%}</source>
        <translation>正在再训练 {fraction:.0%}</translation>
    </message>
    <message>
        <source>A retrained decoder is ready: {headline}</source>
        <translation>再训练的解码器已就绪：{headline}</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation>再训练未完成。{error}</translation>
    </message>
    <message>
        <source>Open Retraining</source>
        <translation>打开“再训练”</translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation>再训练未完成。{error}</translation>
    </message>
    <message>
        <source>The retraining was cancelled. Nothing was changed.</source>
        <translation>再训练已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>The decoder in use stays. The new one, {title}, is kept under Decoders.</source>
        <translation>使用中的解码器保持不变。新解码器 {title} 保存在“解码器”中。</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>in use on trial</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>{title} is {state} now. You can go back at any time under Decoders.</source>
        <translation>{title} 现已{state}。您可以随时在“解码器”中恢复。</translation>
    </message>
</context>
<context>
    <name>RetrainWindow</name>
    <message>
        <source>Retraining</source>
        <translation>再训练</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>再训练</translation>
    </message>
    <message>
        <source>Decoders</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>工作量</translation>
    </message>
</context>
<context>
    <name>RunningView</name>
    <message>
        <source>Passes through your corrections (epochs)</source>
        <translation>遍历您的修正的轮数（epoch）</translation>
    </message>
    <message>
        <source>Progress of the retraining</source>
        <translation>再训练进度</translation>
    </message>
    <message>
        <source>You can close this window and go on outlining; the retraining goes on.</source>
        <translation>您可以关闭此窗口继续勾画；再训练会继续进行。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>&quot;Image itself&quot;: {phase}</source>
        <translation>“图像本身”：{phase}</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>正在取消...</translation>
    </message>
    <message>
        <source>The curve begins after the first pass.</source>
        <translation>曲线从第一轮之后开始。</translation>
    </message>
    <message>
        <source>decoder in use</source>
        <translation>使用中的解码器</translation>
    </message>
    <message>
        <source>Training loss: how far its masks are from yours while it learns</source>
        <translation>训练损失：学习过程中其掩膜与您的掩膜之间的差距</translation>
    </message>
    <message>
        <source>Mean loss</source>
        <translation>平均损失</translation>
    </message>
    <message>
        <source>Agreement with your outlines on cases it has not learned from (mean Dice)</source>
        <translation>在未学习过的病例上与您的轮廓的一致性（平均 Dice）</translation>
    </message>
    <message>
        <source>Mean Dice, 0 to 1</source>
        <translation>平均 Dice，0 到 1</translation>
    </message>
</context>
<context>
    <name>SavedState</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>正在保存...</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The work could not be saved. {error}</source>
        <translation>无法保存工作。{error}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Set scale</source>
        <translation>设置比例尺</translation>
    </message>
    <message>
        <source>Length in millimetres</source>
        <translation>以毫米为单位的长度</translation>
    </message>
    <message>
        <source>Millimetres per pixel</source>
        <translation>每像素毫米数</translation>
    </message>
    <message>
        <source>Use it for all images of this size in the folder that have no scale</source>
        <translation>用于文件夹中所有同尺寸且没有比例尺的图像</translation>
    </message>
    <message>
        <source>The line is {length} pixels long. Its true length:</source>
        <translation>该线长 {length} 像素。其实际长度：</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>One pixel</source>
        <translation>一个像素</translation>
    </message>
</context>
<context>
    <name>SecondReadingDialog</name>
    <message>
        <source>Second reading</source>
        <translation>二次阅片</translation>
    </message>
    <message>
        <source>A second reading shows a random sample of the accepted images once more, in random order. The first masks, points and notes are hidden; the program proposes anew. What is accepted in it stays apart: training and export go on with the first masks.</source>
        <translation>二次阅片会以随机顺序再次显示已接受图像的一个随机样本。首次的掩膜、点和备注会隐藏；程序重新给出建议。其中接受的内容单独保存：训练和导出仍使用首次的掩膜。</translation>
    </message>
    <message>
        <source>Only from the images listed now</source>
        <translation>仅从当前列出的图像中抽取</translation>
    </message>
    <message>
        <source>As the search and the filter of the worklist say</source>
        <translation>按工作列表的搜索和筛选条件</translation>
    </message>
    <message>
        <source>Who reads (initials)</source>
        <translation>阅片者（姓名缩写）</translation>
    </message>
    <message>
        <source>How many images</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>Readings begun before</source>
        <translation>已开始的阅片</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续此次阅片</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>No image is accepted yet: there is nothing to read again.</source>
        <translation>尚无已接受的图像：没有可再次阅片的内容。</translation>
    </message>
    <message>
        <source>{number}: {reader}, {done} of {count} done, begun {date}</source>
        <translation>{number}：{reader}，已完成 {done} / {count}，开始于 {date}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Lesion {value}: {damaged}</source>
        <translation>病灶 {value}：{damaged}</translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was open.</source>
        <translation>图像文件在打开期间被另一个文件替换。</translation>
    </message>
    <message>
        <source>The work on the former one is kept; it is there again with that image.</source>
        <translation>对原图像的工作已保留；该图像恢复后即可再次看到。</translation>
    </message>
    <message>
        <source>Nothing changed: the mask is like that already.</source>
        <translation>没有变化：掩膜已是如此。</translation>
    </message>
</context>
<context>
    <name>SessionBase</name>
    <message>
        <source>There is no mask to accept.</source>
        <translation>没有可接受的掩膜。</translation>
    </message>
    <message>
        <source>Click on the lesion, or paint it.</source>
        <translation>请点击病灶或将其涂画出来。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation>Alt 加字母键打开菜单。</translation>
    </message>
    <message>
        <source>The arrow keys move the image.</source>
        <translation>方向键移动图像。</translation>
    </message>
    <message>
        <source>Space, held down, moves the image.</source>
        <translation>按住空格键可移动图像。</translation>
    </message>
    <message>
        <source>Esc takes back a drag and leaves tools and dialogs.</source>
        <translation>Esc 取消拖动，并退出工具和对话框。</translation>
    </message>
    <message>
        <source>Tab goes from one field to the next.</source>
        <translation>Tab 键在字段之间依次切换。</translation>
    </message>
    <message>
        <source>Over a point or a handle, this key removes it from the image.</source>
        <translation>指针位于点或控制点上时，此键将其从图像中移除。</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Image with the mask of before</source>
        <translation>带之前掩膜的图像</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Draw a line of known length to get millimetres</source>
        <translation>画一条已知长度的线，以换算为毫米</translation>
    </message>
    <message>
        <source>How well the model itself thinks its mask fits. It is a guess by the model and not a measurement, and it says nothing about brush strokes.</source>
        <translation>模型自认为其掩膜的贴合程度。这是模型的估计而非测量，也不反映画笔笔画。</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>病灶</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Outline one more lesion in this image</source>
        <translation>在此图像中再勾画一个病灶</translation>
    </message>
    <message>
        <source>Add a lesion</source>
        <translation>添加病灶</translation>
    </message>
    <message>
        <source>Take away the last lesion</source>
        <translation>去除最后一个病灶</translation>
    </message>
    <message>
        <source>Lesion {number}, accepted</source>
        <translation>病灶 {number}，已接受</translation>
    </message>
    <message>
        <source>Lesion {number}</source>
        <translation>病灶 {number}</translation>
    </message>
    <message>
        <source>Class activation map</source>
        <translation>类激活图(CAM)</translation>
    </message>
    <message>
        <source>Show where the classifier looks</source>
        <translation>显示分类器关注的位置</translation>
    </message>
    <message>
        <source>Opacity of the class activation map</source>
        <translation>类激活图(CAM)的不透明度</translation>
    </message>
    <message>
        <source>Class activation map (none)</source>
        <translation>类激活图(CAM)（无）</translation>
    </message>
    <message>
        <source>Set scale...</source>
        <translation>设置比例尺...</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Share of the image</source>
        <translation>占图像比例</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>直径</translation>
    </message>
    <message>
        <source>Model&apos;s own estimate</source>
        <translation>模型自身估计</translation>
    </message>
    <message>
        <source>Diameter of the circle with the same area</source>
        <translation>等面积圆的直径</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>IoU {estimate:.2f}</source>
        <translation>IoU {estimate:.2f}</translation>
    </message>
    <message>
        <source>Change scale...</source>
        <translation>更改比例尺...</translation>
    </message>
    <message>
        <source>The scale is {px_per_mm:.1f} px in a millimetre; draw a line to change it</source>
        <translation>比例尺为每毫米 {px_per_mm:.1f} 像素；画线可更改</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>The program trains a copy of its decoder, the part that draws the masks, on the masks that you accepted.</source>
        <translation>程序用您已接受的掩膜训练其解码器（绘制掩膜的部分）的一个副本。</translation>
    </message>
    <message>
        <source>The copy is then judged beside the decoder in use, on cases of yours that neither has learned from.</source>
        <translation>随后在双方都未学习过的您的病例上，将该副本与使用中的解码器对比评估。</translation>
    </message>
    <message>
        <source>Nothing changes until you say so, and you can go on outlining meanwhile.</source>
        <translation>未经您同意，一切保持不变；其间您可以继续勾画。</translation>
    </message>
    <message>
        <source>&quot;Image itself&quot;, one of &quot;More proposals&quot;, comes from a part of its own, which does not learn with the decoder. It can be retrained and judged in the same way.</source>
        <translation>“图像本身”是“更多建议”之一，来自单独的部分，不随解码器一起学习。它可以用同样的方式重新训练和评判。</translation>
    </message>
    <message>
        <source>See the last result</source>
        <translation>查看上次结果</translation>
    </message>
    <message>
        <source>Retrain the decoder</source>
        <translation>再训练解码器</translation>
    </message>
    <message>
        <source>Counting your corrections...</source>
        <translation>正在统计您的修正...</translation>
    </message>
    <message>
        <source>{corrections} so far.</source>
        <translation>目前有 {corrections}。</translation>
    </message>
    <message>
        <source>Retraining is not possible yet</source>
        <translation>尚不能再训练</translation>
    </message>
    <message>
        <source>It takes {duration}{where}.</source>
        <translation>需要{duration}{where}。</translation>
    </message>
    <message>
        <source>Retrain on {count}</source>
        <translation>用 {count}再训练</translation>
    </message>
    <message>
        <source>Retraining is not possible now</source>
        <translation>现在不能再训练</translation>
    </message>
    <message>
        <source>Retrain &quot;Image itself&quot; on {count}</source>
        <translation>用 {count} 重新训练“图像本身”</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>再训练</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Difference (95 % interval)</source>
        <translation>差异（95% 区间）</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查所见</translation>
    </message>
    <message>
        <source>Decoder in use and new decoder on the same cases</source>
        <translation>使用中的解码器与新解码器在相同病例上的对比</translation>
    </message>
    <message>
        <source>The measure in bold decides. Each case was judged by a decoder that had not learned from it. Intervals: bootstrap; p: Wilcoxon signed-rank, two-sided. {dice_origin} Clicks are simulated, each in the centre of the largest error.</source>
        <translation>以粗体指标为准。每个病例均由未学习过它的解码器评估。区间：自助法；p：Wilcoxon 符号秩检验，双侧。{dice_origin} 点击为模拟，每次点在最大误差区域的中心。</translation>
    </message>
    <message>
        <source>No case could be judged.</source>
        <translation>没有可评估的病例。</translation>
    </message>
    <message>
        <source>{corrections} left out</source>
        <translation>已排除 {corrections}</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>无需检查</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Time from the last click to its mask</source>
        <translation>从最后一次点击到得出掩膜的时间</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>使用中的模型</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>模型的运行位置</translation>
    </message>
    <message>
        <source>Open the retraining</source>
        <translation>打开再训练</translation>
    </message>
    <message>
        <source>Show the progress</source>
        <translation>显示进度</translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation>正在启动引擎...</translation>
    </message>
    <message>
        <source>Last answer {text}</source>
        <translation>上次响应 {text}</translation>
    </message>
</context>
<context>
    <name>TonePanel</name>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Opacity of the mask</source>
        <translation>掩膜的不透明度</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Left click: lesion. Right click: skin. Drag a point or a handle to move it, elsewhere to pan; Ctrl-click or Delete removes a point.</source>
        <translation>左键单击：病灶。右键单击：皮肤。拖动点或控制点可移动它，在其他位置拖动则平移；Ctrl+单击或 Delete 移除点。</translation>
    </message>
    <message>
        <source>Drag to draw the box anew; drag a handle to change it. Delete over a handle removes the box.</source>
        <translation>拖动可重画方框；拖动控制点可更改方框。在控制点上按 Delete 移除方框。</translation>
    </message>
    <message>
        <source>Paint lesion; the right button erases. Shift-click draws a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation>涂画病灶；右键擦除。Shift+单击从上一笔画直线；Shift+滚轮更改大小。</translation>
    </message>
    <message>
        <source>Erase. Shift-click erases in a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation>擦除。Shift+单击从上一笔沿直线擦除；Shift+滚轮更改大小。</translation>
    </message>
    <message>
        <source>Draw around what belongs to it; with the right button, or Alt held, around what does not.</source>
        <translation>圈画属于病灶的部分；用右键或按住 Alt 圈画不属于病灶的部分。</translation>
    </message>
    <message>
        <source>Click the corners. Enter or a double click closes, Backspace takes one back, Esc drops. Begin with the right button to take away.</source>
        <translation>点击各个角点。按回车键或双击闭合，退格键撤回一个角点，Esc 放弃。以右键开始则为去除。</translation>
    </message>
    <message>
        <source>Drag along a known length to set the scale.</source>
        <translation>沿已知长度拖动以设置比例尺。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Images to try it on</source>
        <translation>试用图像</translation>
    </message>
    <message>
        <source>The tour goes on images that the program draws. Your own folders are not touched; what is open is saved and left.</source>
        <translation>导览使用程序绘制的图像。您自己的文件夹不受影响；当前打开的内容会保存并退出。</translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>In a moment an outline appears: what the program takes for the lesion. {key:hide_mask} hides it for a look at the skin; press it again to see it. The wheel zooms, {key:fit} shows the whole image.</source>
        <translation>稍后会出现一个轮廓：程序所认为的病灶。{key:hide_mask} 隐藏轮廓以便查看皮肤；再按一次重新显示。滚轮缩放，{key:fit} 显示整张图像。</translation>
    </message>
    <message>
        <source>Click what is lesion</source>
        <translation>点击病灶</translation>
    </message>
    <message>
        <source>Where a part of the lesion is missing, left click in the middle of that part. The outline is drawn anew. Try one click inside the lesion.</source>
        <translation>病灶有缺失的部分时，在该部分中央左键单击，轮廓会重新绘制。请在病灶内试点一次。</translation>
    </message>
    <message>
        <source>Click what is skin</source>
        <translation>点击皮肤</translation>
    </message>
    <message>
        <source>Where the outline takes in too much, right click. Try one right click outside, near the outline.</source>
        <translation>轮廓包含过多时，请右键单击。请在轮廓外侧附近试用右键单击一次。</translation>
    </message>
    <message>
        <source>Drag the box</source>
        <translation>拖动方框</translation>
    </message>
    <message>
        <source>The dashed box tells how far the lesion reaches. Drag one of its sides or corners. If there is none, press {key:tool_box} and draw one.</source>
        <translation>虚线方框表示病灶的范围。请拖动它的一条边或一个角。如果没有方框，请按 {key:tool_box} 画一个。</translation>
    </message>
    <message>
        <source>Paint and erase</source>
        <translation>涂画与擦除</translation>
    </message>
    <message>
        <source>For fine work there are the brush ({key:tool_brush}) and the eraser ({key:tool_eraser}); {key:brush_smaller} and {key:brush_larger} change their size. Paint a stroke. {key:tool_point} goes back to clicks.</source>
        <translation>精细修正可用画笔（{key:tool_brush}）和橡皮（{key:tool_eraser}）；{key:brush_smaller} 和 {key:brush_larger} 更改其大小。请画一笔。{key:tool_point} 返回点击方式。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{key:undo} takes back the last step, {key:redo} does it again. That reaches over everything you did, so nothing you try can do harm. Take back the stroke.</source>
        <translation>{key:undo} 撤销上一步，{key:redo} 重做。所有操作都可撤销，因此可以放心尝试。请撤销刚才的笔画。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>When the outline is right, {key:accept} accepts it and the next image comes. You can come back to it at any time.</source>
        <translation>轮廓正确时，按 {key:accept} 接受，随后显示下一张图像。您可以随时返回。</translation>
    </message>
    <message>
        <source>The worklist</source>
        <translation>工作列表</translation>
    </message>
    <message>
        <source>Here are all images with what was done to each. The box above the list shows only those in one state. Choose another state, and then all images again.</source>
        <translation>此处列出所有图像及各自的处理情况。列表上方的选择框可只显示某一状态的图像。请选择另一状态，然后再选回所有图像。</translation>
    </message>
    <message>
        <source>It learns from you</source>
        <translation>它向您学习</translation>
    </message>
    <message>
        <source>After 20 to 40 corrections, {key:retrain} teaches a copy of the program your outlines and tells whether it does better on cases that it has not seen. It is used only if you say so.</source>
        <translation>完成 20 到 40 次修正后，{key:retrain} 用您的轮廓训练程序的一个副本，并说明它在未见过的病例上是否更好。只有经您同意才会启用。</translation>
    </message>
    <message>
        <source>Take the masks with you</source>
        <translation>带走掩膜</translation>
    </message>
    <message>
        <source>{key:export} writes the accepted masks as image files, with a table of where each comes from.</source>
        <translation>{key:export} 将已接受的掩膜写为图像文件，并附表说明各自的来源。</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>{key:palette} finds any command by typing a few letters. {key:help} opens the help at the page that fits. Open your own folder with {key:open}.</source>
        <translation>{key:palette} 只需输入几个字即可查找任何命令。{key:help} 打开相关的帮助页面。用 {key:open} 打开您自己的文件夹。</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Leave the tour; nothing is lost (Esc)</source>
        <translation>退出导览；不会丢失任何内容（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The step before (Alt+Left)</source>
        <translation>上一步（Alt+Left）</translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation>下一步（Alt+Right）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>The mask changes when the box is moved a little.</source>
        <translation>方框稍加移动，掩膜就会改变。</translation>
    </message>
    <message>
        <source>Much of the outline is undecided.</source>
        <translation>轮廓大部分难以判定。</translation>
    </message>
    <message>
        <source>The model itself doubts its mask.</source>
        <translation>模型自身对其掩膜没有把握。</translation>
    </message>
    <message>
        <source>The two proposals disagree.</source>
        <translation>两个建议不一致。</translation>
    </message>
    <message>
        <source>The classifier looks beside the mask.</source>
        <translation>分类器关注的是掩膜旁边。</translation>
    </message>
    <message>
        <source>Unlike the images corrected so far.</source>
        <translation>与目前已修正的图像不同。</translation>
    </message>
    <message>
        <source>By need: place {place} of {count}.</source>
        <translation>按需关注程度：第 {place} 位，共 {count} 位。</translation>
    </message>
    <message>
        <source>The classifier looks at hair or a ruler outside the mask.</source>
        <translation>分类器关注的是掩膜外的毛发或标尺。</translation>
    </message>
    <message>
        <source>The classifier looks at the image&apos;s border, outside the mask.</source>
        <translation>分类器关注的是掩膜外的图像边缘。</translation>
    </message>
    <message>
        <source>The classifier looks at skin outside the mask.</source>
        <translation>分类器关注的是掩膜外的皮肤。</translation>
    </message>
    <message>
        <source>The mask is in {count} pieces.</source>
        <translation>掩膜分为 {count} 块。</translation>
    </message>
    <message>
        <source>The mask touches the image&apos;s border.</source>
        <translation>掩膜触及图像边缘。</translation>
    </message>
    <message>
        <source>The mask is unusually small.</source>
        <translation>掩膜异常小。</translation>
    </message>
    <message>
        <source>The mask is unusually large.</source>
        <translation>掩膜异常大。</translation>
    </message>
    <message>
        <source>The proposals with and without a map disagree.</source>
        <translation>使用与不使用激活图的建议不一致。</translation>
    </message>
    <message>
        <source>Any warning</source>
        <translation>任何警告</translation>
    </message>
    <message>
        <source>Warning: looks outside the mask</source>
        <translation>警告：关注掩膜之外</translation>
    </message>
    <message>
        <source>Warning: touches the border</source>
        <translation>警告：触及边缘</translation>
    </message>
    <message>
        <source>Warning: several pieces</source>
        <translation>警告：分为多块</translation>
    </message>
    <message>
        <source>Warning: unusually small</source>
        <translation>警告：异常小</translation>
    </message>
    <message>
        <source>Warning: unusually large</source>
        <translation>警告：异常大</translation>
    </message>
    <message>
        <source>Warning: proposals disagree</source>
        <translation>警告：建议不一致</translation>
    </message>
</context>
<context>
    <name>TriageDesk</name>
    <message>
        <source>No other image of the list that waits to be accepted has a warning.</source>
        <translation>列表中没有其他待接受且有警告的图像。</translation>
    </message>
    <message>
        <source>by need</source>
        <translation>按需关注程度</translation>
    </message>
    <message>
        <source>No other image waits to be accepted.</source>
        <translation>没有其他待接受的图像。</translation>
    </message>
    <message>
        <source>The images are still being looked at. Try again in a moment.</source>
        <translation>图像仍在查看中。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Judging said</source>
        <translation>评估结论</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>哈希值（SHA-256）</translation>
    </message>
    <message>
        <source>{corrections} of this project</source>
        <translation>本项目的 {corrections}</translation>
    </message>
    <message>
        <source>No corrections of this project</source>
        <translation>无本项目的修正</translation>
    </message>
    <message>
        <source>. Its file is gone or damaged, so it cannot be used.</source>
        <translation>。其文件已丢失或损坏，因此无法使用。</translation>
    </message>
</context>
<context>
    <name>ViewDesk</name>
    <message>
        <source>Before: nothing yet</source>
        <translation>之前：尚无</translation>
    </message>
    <message>
        <source>There is no mask of before to compare with</source>
        <translation>没有可供比较的之前掩膜</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Computing the view...</source>
        <translation>正在计算视图...</translation>
    </message>
    <message>
        <source>Hair removed</source>
        <translation>已去除毛发</translation>
    </message>
    <message>
        <source>Contrast enhanced</source>
        <translation>已增强对比度</translation>
    </message>
    <message>
        <source>Red channel</source>
        <translation>红色通道</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Blue channel</source>
        <translation>蓝色通道</translation>
    </message>
    <message>
        <source>Brightness {percent}</source>
        <translation>亮度 {percent}</translation>
    </message>
    <message>
        <source>Contrast {percent}</source>
        <translation>对比度 {percent}</translation>
    </message>
    <message>
        <source>View only: {what}</source>
        <translation>仅视图：{what}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a folder of dermoscopy images. Each gets a proposed outline; correct it with a few clicks, accept it, and go on to the next.</source>
        <translation>打开皮肤镜图像文件夹。每张图像都会得到建议的轮廓；点击几下进行修正，接受后继续下一张。</translation>
    </message>
    <message>
        <source>Open folder...</source>
        <translation>打开文件夹...</translation>
    </message>
    <message>
        <source>Open the sample images</source>
        <translation>打开示例图像</translation>
    </message>
    <message>
        <source>or drop a folder anywhere on this window</source>
        <translation>或将文件夹拖放到此窗口的任意位置</translation>
    </message>
    <message>
        <source>Take the tour: five minutes</source>
        <translation>观看导览：五分钟</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Preparing the images</source>
        <translation>正在准备图像</translation>
    </message>
    <message>
        <source>Learning from your corrections</source>
        <translation>正在学习您的修正</translation>
    </message>
    <message>
        <source>Judging on cases that it has not seen</source>
        <translation>正在未见过的病例上评估</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Proposal: agreement with your outline (Dice)</source>
        <translation>建议：与您的轮廓的一致性（Dice）</translation>
    </message>
    <message>
        <source>Proposal: overlap with your outline (IoU)</source>
        <translation>建议：与您的轮廓的重叠（IoU）</translation>
    </message>
    <message>
        <source>Proposal: distance of the outlines (95 % Hausdorff, px)</source>
        <translation>建议：轮廓间距离（95% Hausdorff，像素）</translation>
    </message>
    <message>
        <source>From a box that is a little off: agreement (Dice)</source>
        <translation>由略有偏差的方框得出：一致性（Dice）</translation>
    </message>
    <message>
        <source>From a box that is a little off: overlap (IoU)</source>
        <translation>由略有偏差的方框得出：重叠（IoU）</translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .85, at most 10</source>
        <translation>达到 IoU .85 的模拟点击数，最多 10 次</translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .90, at most 10</source>
        <translation>达到 IoU .90 的模拟点击数，最多 10 次</translation>
    </message>
    <message>
        <source>Simulated: each click in the centre of the largest error, until nine tenths overlap (IoU .90), at most {limit} clicks an image.</source>
        <translation>模拟：每次点在最大误差区域的中心，直至重叠达十分之九（IoU .90），每张图像最多 {limit} 次点击。</translation>
    </message>
    <message>
        <source>Dice: 1 is the same outline, 0 is no overlap; of the proposal, before anyone clicks, against the mask that you accepted.</source>
        <translation>Dice：1 为轮廓完全相同，0 为无重叠；以点击前的建议与您已接受的掩膜相比。</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒</translation>
    </message>
    <message>
        <source>about {value} seconds</source>
        <translation>约 {value} 秒</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>约 1 分钟</translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>about 1 hour</source>
        <translation>约 1 小时</translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation>约 {hours} 小时</translation>
    </message>
    <message>
        <source>{text} {rest} minutes</source>
        <translation>{text} {rest} 分钟</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>剩余{duration}</translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation>1 项修正</translation>
    </message>
    <message>
        <source>{count:,} corrections</source>
        <translation>{count:,} 项修正</translation>
    </message>
    <message>
        <source> on this CPU</source>
        <translation> （在此 CPU 上）</translation>
    </message>
    <message>
        <source> on this graphics card</source>
        <translation> （在此显卡上）</translation>
    </message>
    <message>
        <source>all of them new to the decoder in use</source>
        <translation>对使用中的解码器全部是新的</translation>
    </message>
    <message>
        <source>the decoder in use knows all of them already</source>
        <translation>使用中的解码器均已学习过</translation>
    </message>
    <message>
        <source>{new:,} new since the decoder in use was made</source>
        <translation>使用中的解码器创建后新增 {new:,} 项</translation>
    </message>
    <message>
        <source>, pass {min} of {epochs}</source>
        <translation>，第 {min} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <source>Clicks: {numbers} (n = {count}, too few to tell)</source>
        <translation>点击数：{numbers}（n = {count}，数量过少，无法判断）</translation>
    </message>
    <message>
        <source>Fewer clicks</source>
        <translation>点击数减少</translation>
    </message>
    <message>
        <source>More clicks</source>
        <translation>点击数增加</translation>
    </message>
    <message>
        <source>About as many clicks</source>
        <translation>点击数大致相同</translation>
    </message>
    <message>
        <source>{start}: {numbers} (difference from {signed} to {signed2}, n = {count})</source>
        <translation>{start}：{numbers}（差异 {signed} 至 {signed2}，n = {count}）</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean}（{low} 至 {high}）</translation>
    </message>
    <message>
        <source>Of these {of} masks, accepted just as proposed: {count}, which favours the decoder in use in this comparison.</source>
        <translation>这 {of} 个掩膜中，未经修正即接受的有 {count} 个，这使本次比较偏向使用中的解码器。</translation>
    </message>
    <message>
        <source>{name} as it came</source>
        <translation>{name}（原始版本）</translation>
    </message>
    <message>
        <source>As it came with the model</source>
        <translation>模型自带</translation>
    </message>
    <message>
        <source>Retrained here</source>
        <translation>在此再训练</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>试用中</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>The model&apos;s own decoder</source>
        <translation>模型自带的解码器</translation>
    </message>
    <message>
        <source>Not judged here</source>
        <translation>未在此评估</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Looking for images: {count:,} found so far</source>
        <translation>正在查找图像:已找到 {count:,} 张</translation>
    </message>
    <message>
        <source>This is the last image.</source>
        <translation>这是最后一张图像。</translation>
    </message>
    <message>
        <source>This is the first image.</source>
        <translation>这是第一张图像。</translation>
    </message>
    <message>
        <source>Accepted. Now lesion {value}.</source>
        <translation>已接受。现在是病灶 {value}。</translation>
    </message>
    <message>
        <source>Accepted {value}</source>
        <translation>已接受 {value}</translation>
    </message>
    <message>
        <source>Every image that can be read and is not flagged is accepted.</source>
        <translation>所有可读取且未标记的图像均已接受。</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>The mask was hidden. Press {key} again to accept it.</source>
        <translation>掩膜当时处于隐藏状态。再按一次 {key} 即可接受。</translation>
    </message>
    <message>
        <source>Close the outline first, or drop it with Esc.</source>
        <translation>请先闭合轮廓，或按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Part of the mask was out of sight. Press {key} again to accept it.</source>
        <translation>部分掩膜不在视野内。再按一次 {key} 即可接受。</translation>
    </message>
    <message>
        <source>Image {value:,} of {total:,}</source>
        <translation>图像 {value:,} / {total:,}</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>Flag it</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Today {done:,} of {goal:,}</source>
        <translation>今日 {done:,} / {goal:,}</translation>
    </message>
    <message>
        <source>Today {done:,} accepted</source>
        <translation>今日已接受 {done:,}</translation>
    </message>
    <message>
        <source>{pace} an hour</source>
        <translation>每小时 {pace}</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Label the selected images</source>
        <translation>为所选图像添加标签</translation>
    </message>
    <message>
        <source>Label to add</source>
        <translation>要添加的标签</translation>
    </message>
    <message>
        <source>Diagnosis of the selected images</source>
        <translation>所选图像的诊断</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>WorklistDesk</name>
    <message>
        <source>Goal of the day</source>
        <translation>每日目标</translation>
    </message>
    <message>
        <source>Masks to accept in a day; 0 for no goal</source>
        <translation>每天要接受的掩膜数；0 表示不设目标</translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>此处无法更改任何内容。</translation>
    </message>
    <message>
        <source>Only an image whose mask is accepted can be reopened.</source>
        <translation>只有掩膜已接受的图像才能重新打开。</translation>
    </message>
    <message>
        <source>Reopened. The accepted masks stay in the history.</source>
        <translation>已重新打开。已接受的掩膜保留在历史记录中。</translation>
    </message>
    <message>
        <source>No image of the list waits to be accepted.</source>
        <translation>列表中没有待接受的图像。</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Lift the flag</source>
        <translation>取消标记</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>尚未接受</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已建议</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>With a diagnosis</source>
        <translation>有诊断</translation>
    </message>
    <message>
        <source>With labels</source>
        <translation>有标签</translation>
    </message>
</context>
<context>
    <name>WorklistPanel</name>
    <message>
        <source>Name, note or label</source>
        <translation>名称、备注或标签</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search by name, note, label or diagnosis</source>
        <translation>按名称、备注、标签或诊断搜索</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No image matches.</source>
        <translation>没有匹配的图像。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>{value:,} of {total:,} accepted</source>
        <translation>已接受 {value:,} / {total:,}</translation>
    </message>
    <message>
        <source>{left:,} to go</source>
        <translation>剩余 {left:,}</translation>
    </message>
    <message>
        <source>{value:,} flagged</source>
        <translation>已标记 {value:,}</translation>
    </message>
    <message>
        <source>{unreadable:,} unreadable</source>
        <translation>无法读取 {unreadable:,}</translation>
    </message>
</context>
<context>
    <name>WorklistRow</name>
    <message>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已建议</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>, {lesion_count} lesions</source>
        <translation>，{lesion_count} 个病灶</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Worklist</source>
        <translation>工作列表</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>缩略图总览</translation>
    </message>
</context>
</TS>
