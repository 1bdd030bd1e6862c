<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About LesionLab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add model file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blue and orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Class activation map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decoders...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Effort over time...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export masks...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Green and red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Point colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retrain...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the mask shown and go to the next image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a SAM or MedSAM checkpoint from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;rush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, take back, export or import a decoder version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on light grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag (Box)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a point, a box side or a corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a line of known length to get millimetres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the box anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the box around the lesion anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the mask in cyan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the mask in green.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the mask in magenta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the mask in violet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase from the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag the image for a second look, or lift its flag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system&apos;s light or dark theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next image of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous image of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left click is lesion, right click is skin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion blue, skin orange: told apart by colour-blind eyes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion green, skin red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion point (Points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make brush and eraser larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make brush and eraser smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask co&amp;lour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it; the mask follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline one more lesion in this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint lesion; the brush has the last word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove p&amp;oint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the point under the pointer, or the selected one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save everything and close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the clicks and seconds that each accepted mask took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;scale...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bare image; press again to see the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mask as outline, or filled as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the classifier looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin point (Points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space + drag, middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last point, box or stroke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text as large as the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the decoder on your corrections and judge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it on images drawn by the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence and intended use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White on black with thick lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the accepted masks as PNG files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>{name}, lesion {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice {old:.3f} {ARROW} {new:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: your outline, dashed, and that of the {lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Your outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder&apos;s outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst change first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {min} more of {left}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>{corrections} could not be used; Statistics says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecodersPage</name>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What judging said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {before} again, which was in use before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other decoder was in use before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing to {title}...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is in use on trial now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is in use now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back to the decoder before...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder that was in use before is in use again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting {title}...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {title}...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the decoder file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder was imported. It is not in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Effort</name>
    <message>
        <source>An earlier decoder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EffortLegend</name>
    <message>
        <source>Decoder that proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds, median</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EffortPage</name>
    <message>
        <source>Accepted masks, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mask is accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first mask that you accept on, you see here how many clicks and seconds each one took, and whether it gets less with a retrained decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded while you worked: each point is one accepted mask, in the colour of the decoder that had proposed it. The line is the mean of that decoder&apos;s last ten masks; a dashed line marks the first mask of a decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks that took longer than {limit:.0f} seconds: {outside}. They are drawn as triangles at the upper edge; the line counts them as that long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks for each accepted mask, box changes and brush strokes included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks, box changes, strokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for each accepted mask, while it was in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>1 (lesion) or 0 (skin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 or 16 bits a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click is neither lesion nor skin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click lies outside the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decoder cannot be exported in this form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask or CAM in the project is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model&apos;s card is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it, or lift its flag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a whole model under Models, or choose a decoder file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the model again, or install the program again if it came with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the project&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for permission to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for permission to read these, or rename them, then open the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for permission to read this file, and check that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back into the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the folder back to this place, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file can be read and that the disk has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on, and your permission to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or fetch this one again from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to read this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to write this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or connect the drive it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its model under Models first, then import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose medsam for a MedSAM checkpoint and sam for all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these, or add a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these, or none to let the program choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of those listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the original checkpoint file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click inside the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the lesion before you paint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and press Retrain again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or make the image smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that have this file open (a backup or synchronisation, perhaps).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, choose the compact model, or start with --device cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export the file again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM drafts WHERE image_id = ? AND lesion = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM drafts WHERE image_id = ? AND lesion &gt;= ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM image_warnings WHERE image_id = ? AND lesion = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM image_warnings WHERE image_id = ? AND lesion &gt;= ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the box anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the lesion and accept it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw this lesion anew; the rest of the project is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it as PNG or JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to another folder, or move this file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish them, or take them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag the image if the lesion was accepted by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was saved before is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was there before is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a folder, open it as a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version of LesionLab to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be tried, marked as such, if you say that you know this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved, or be a link to nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure it again on the ruler in the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More corrections of the same kind would not change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the file elsewhere, then open the folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other decoder was in use before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted. Move this file to a safe place and open the folder again: a new project is started. What can be rescued, `sqlite3 FILE .recover` prints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of images first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the image again and draw the lesion anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the file from the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining stopped before it was done; the decoder in use stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAM ViT-B, ViT-L or ViT-H, or MedSAM, with the official key layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT * FROM drafts WHERE image_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT * FROM files JOIN images USING (image_id) WHERE image_key = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT 1 FROM files WHERE image_key = ? AND image_id = ? AND error = &apos;&apos; AND size IS ? AND mtime_ns IS ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT coalesce(max(lesion) + 1, 1) FROM corrections WHERE image_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT content FROM training_sets WHERE sha256 = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT path, size FROM files WHERE size IS NOT NULL LIMIT ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT share FROM correction_sizes ORDER BY correction_id DESC LIMIT ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELECT size, mtime_ns FROM files WHERE image_key = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it smaller, or cut out the lesion with its surroundings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the image compressed, or smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several versions begin so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some lesions of this image are not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the folder could not be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint could not be copied into the program&apos;s data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder that came with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder&apos;s file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder&apos;s file was changed or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds more than a mask decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file must not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image file is damaged or cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image file was replaced by another one since it was corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was worked on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image has 32 bits a channel, or signed values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is flagged, or its lesion is being corrected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image&apos;s file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image&apos;s path leads out of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s weights are not those that its card describes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s weights cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is not Unicode; rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new decoder fits your outlines better, but it got worse elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new decoder is better on cases that it has not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new decoder was not proved better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has neither 8 nor 16 bits a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is neither grey nor RGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake; your saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project in this folder cannot be changed. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was made by a newer version of LesionLab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few corrections to retrain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file that LesionLab did not write, or that was changed since; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such CAM method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such decoder version in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such decoder version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This GPU is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is not a LesionLab project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decoder belongs to another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decoder is in use and cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decoder was not proved better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no SAM checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This further lesion was only painted, so there is no prompt to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a decoder file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesion cannot be taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project can only be viewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way of feeding images is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it comes back, send this line to the developers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE decoders SET deleted = 0 WHERE sha256 = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE decoders SET deleted = 1 WHERE sha256 = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE files SET error = ? WHERE image_key = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE files SET flagged = ? WHERE image_key = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE files SET image_id = ?, flagged = ? WHERE path = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE images SET default_source = ? WHERE image_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE images SET group_name = ? WHERE image_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE images SET lesion_count = ? WHERE image_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE images SET px_per_mm = ? WHERE image_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another decoder, for instance the one that came with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the device cpu, or install PyTorch&apos;s CUDA build and the GPU&apos;s driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON card beside the model&apos;s weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SAM or MedSAM checkpoint (.pth) or a .safetensors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder that exists and may be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder that may be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path within the folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu, cuda or cuda:N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its base is not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its card is no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its card is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left &lt; right and top &lt; bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more free memory than there is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key layout of the official SAM checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineLink</name>
    <message>
        <source>The engine could not be started ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped while it worked on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been started again; repeat the action if you still need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was ended by the system, perhaps because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine crashed (signal {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly (exit status {exit_code}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineWatch</name>
    <message>
        <source>Restarting the engine...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped and is being restarted; your work is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine was restarted; your work was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped several times. {reason} Keep this window open: what is not saved yet is saved when the engine runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Got: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Open a folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a SAM or MedSAM checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last changes are not saved, and are lost if you go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Expected: {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsMenu</name>
    <message>
        <source>Checking the model file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was added; choose it under Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model could be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} You can look at images and paint; there are no proposals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {title}...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>LesionLab is for research. It is not a medical device: its outlines and numbers are not a diagnosis and must not be used for one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Open another folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no images in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}
Images are PNG, JPEG, TIFF, BMP or WebP files, here or in folders inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample images could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the model proposes by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion point {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin point {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalPicker</name>
    <message>
        <source>Preparing the proposal...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proposal; click on the lesion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own proposal, without a prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} gave no prompts: {abstained}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box and points from {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own estimate of the IoU: {predicted_iou:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stability when the prompts are jittered: {stability:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Export {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoders (*.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try {title} although it was not proved better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It then draws the masks that you see from now on, and the window says that it is on trial. Your accepted masks stay as they are, and you can go back at any time under Decoders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is removed and cannot be brought back. Masks that were made with it stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A retraining is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retraining under way would be lost if you go on. Your corrections are safe, and you can start it again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the new decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it anyway...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decoder is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the decoder...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetrainDesk</name>
    <message>
        <source>Renewing proposals {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling the retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining {fraction:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A retrained decoder is ready: {headline}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Retraining</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retraining was cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder in use stays. The new one, {title}, is kept under Decoders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use on trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is {state} now. You can go back at any time under Decoders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetrainWindow</name>
    <message>
        <source>Retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningView</name>
    <message>
        <source>Passes through your corrections (epochs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this window and go on outlining; the retraining goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve begins after the first pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss: how far its masks are from yours while it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement with your outlines on cases it has not learned from (mean Dice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean Dice, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>The program trains a copy of its decoder, the part that draws the masks, on the masks that you accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is then judged beside the decoder in use, on cases of yours that neither has learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes until you say so, and you can go on outlining meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the last result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain the decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting your corrections...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corrections} so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining is not possible yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {duration}{where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain on {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining is not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference (95 % interval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder in use and new decoder on the same cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure in bold decides. Each case was judged by a decoder that had not learned from it. Intervals: bootstrap; p: Wilcoxon signed-rank, two-sided. {dice_origin} Clicks are simulated, each in the centre of the largest error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case could be judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corrections} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Time from the last click to its mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the retraining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{corrections} of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No corrections of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Its file is gone or damaged, so it cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Preparing the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from your corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging on cases that it has not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal: agreement with your outline (Dice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal: overlap with your outline (IoU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal: distance of the outlines (95 % Hausdorff, px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a box that is a little off: agreement (Dice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a box that is a little off: overlap (IoU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .85, at most 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .90, at most 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated: each click in the centre of the largest error, until nine tenths overlap (IoU .90), at most {limit} clicks an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice: 1 is the same outline, 0 is no overlap; of the proposal, before anyone clicks, against the mask that you accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {value} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} {rest} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on this CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on this graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them new to the decoder in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decoder in use knows all of them already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{new:,} new since the decoder in use was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, pass {min} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks: {numbers} (n = {count}, too few to tell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About as many clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}: {numbers} (difference from {signed} to {signed2}, n = {count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these {of} masks, accepted just as proposed: {count}, which favours the decoder in use in this comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came with the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrained here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
