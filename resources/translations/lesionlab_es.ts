<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About LesionLab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline skin lesions in dermoscopy images by correcting proposals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Images and masks stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessDesk</name>
    <message>
        <source>Arrows move the crosshair (Shift: finely, Ctrl: far). Space is the left mouse button, Backspace the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected, not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask of {area} square millimetres, {share} of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask of {area} pixels, {share} of the image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
        <source>&amp;Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Backups...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Blue</source>
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
        <source>&amp;Brightness and contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Class activation map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contact sheet</source>
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
        <source>&amp;Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difference to before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Doubt</source>
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
        <source>&amp;Enhanced contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand...</source>
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
        <source>&amp;Fill holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
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
        <source>&amp;Goal of the day...</source>
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
        <source>&amp;Grow to the edge</source>
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
        <source>&amp;Initials...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the largest part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the view between images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List</source>
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
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Order of the list</source>
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
        <source>&amp;Prepare all proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview under the pointer</source>
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
        <source>&amp;Readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retrain...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Second reading...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type the scale...</source>
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
        <source>A pen&apos;s other end</source>
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
        <source>Arrows move a crosshair, Space is the left mouse button, Backspace the right one.</source>
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
        <source>Back to the &amp;proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after, s&amp;ide by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again with the proposal as it came; undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush, eraser, lasso and the like mark hair, ruler and ink, which are never learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By n&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cha&amp;nnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the image is shown; the image and the mask stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how the program starts, how it looks, and its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, take back, export or import a decoder version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click in what is missing: it is added up to its visible border; right click takes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the corners of a region; Enter or a double click closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the readers and put their masks together.</source>
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
        <source>Draw around a region to add it; with the right button, to take it away.</source>
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
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase from the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill what lies wholly inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any command, image, folder or model by typing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five minutes on the sample images, from the first look to the export.</source>
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
        <source>Give the image in view, or the selected ones, labels of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next image of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next image that waits to be accepted and has a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the open image that needs you most, and from there to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous image of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hair re&amp;moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger brush</source>
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
        <source>List the images by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the newest files first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what is begun first and what is accepted last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what the model is unsure of or has not seen yet first; ask again to renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;upe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnify what is under the pointer; hold the key, or press it to keep the loupe.</source>
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
        <source>Make the proposals of the whole folder in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;artefacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mas&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask co&amp;lour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mea&amp;sures</source>
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
        <source>Move the outline inwards by some pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the outline outwards by some pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next by n&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a diagnosis of the image in view, or of the selected ones.</source>
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
        <source>Outline a sample once more, without seeing the first masks.</source>
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
        <source>Pol&amp;ygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the page that fits what you are doing.</source>
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
        <source>Right button (Brush, Lasso, Polygon, Grow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round off the outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hrink...</source>
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
        <source>Say how many masks you want to accept in a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who reads; the initials sign each correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the list by name, note, label or diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See many outlines at a glance and accept the good ones together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the backups of this project&apos;s database, and go back to one.</source>
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
        <source>Set a lesion point where the program is in most doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a skin point where the program is in most doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys on one page, to look at or to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show lightness with stronger local contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bare image; press again to see the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the blue channel as grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the green channel as grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the image in colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the image without dark hairs; only to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lesion&apos;s measures with their formulas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mask as outline, or filled as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next image from where this one is seen; a mask out of sight is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the proposal, or the mask accepted last, beside the present mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the red channel as grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a click would give before you click; Shift: a skin click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the present mask added to the one of before, and removed from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all smaller parts away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away in place of adding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last point, box, stroke or other edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the classifier looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the program is undecided, and where one click would settle most.</source>
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
        <source>Suggested place is &amp;lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested place is s&amp;kin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
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
        <source>Type how many millimetres a pixel is.</source>
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
        <source>Work again on accepted masks; what was accepted stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note about the image in view.</source>
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
    <name>AgreementWindow</name>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean border distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % Hausdorff distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First named reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second named reader, or the consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least agreement first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the consensus...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write NAME_consensus.png for each image that was read more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the readers...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readers could not be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus masks written: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consensus is the accepted mask now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image was read more than once. A second reading starts this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means over {count} images with their 95 % interval (bootstrap over images). All lesions of an image are compared together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: the {shown} of {all} comparisons that agree least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the consensus to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmountDialog</name>
    <message>
        <source>Expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the outline moves, in pixels of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the outline by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDesk</name>
    <message>
        <source>The project is as backup {number} has it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program copies the project&apos;s database by itself and checks each copy. The images are not in it. Going back to a backup keeps the present state as one more backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the backups...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this one...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet; the first one comes soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to backup {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done after it is not in the project any more. The present state is kept as a backup, so you can come back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeforeMasks</name>
    <message>
        <source>Before: as accepted last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: the proposal</source>
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
        <source>{name}: your outline, dashed, and that of: {title}</source>
        <translation>{name}: su contorno, discontinuo, y el de: {title}</translation>
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
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {min} more of {left}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseNotes</name>
    <message>
        <source>Need and warnings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being saved...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being prepared...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mask is missing: open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model&apos;s own estimate {iou:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click or press Space to leave one out. Enter opens it. Scroll to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen what was accepted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what was seen and not left out (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept 1 mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {n:,} masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken:,} of {total:,} seen and good, {left_out:,} left out</source>
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
    <name>Diagnosis</name>
    <message>
        <source>Nevus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Melanoma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seborrheic keratosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basal cell carcinoma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actinic keratosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squamous cell carcinoma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermatofibroma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vascular lesion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosisField</name>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditingCanvas</name>
    <message>
        <source>Image</source>
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
        <source>A second reading needs the reader&apos;s initials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it, or lift its flag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept some masks first.</source>
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
        <source>As far as can be told, no mask is missing.</source>
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
        <source>Choose another one.</source>
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
        <source>Close it there first.</source>
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
        <source>Leave the reading first, with the button above the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again and accept it there.</source>
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
        <source>Nothing was deleted. Open the folder again: what can be read, and the newest backup, are brought into a new database; the damaged file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of images first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder again: what can be read is brought into a new database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder, then choose Second reading.</source>
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
        <source>The project is open elsewhere, so no backup can be restored.</source>
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
        <source>The project&apos;s database was damaged and nothing of it could be read. </source>
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
        <source>There is no image for a second reading.</source>
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
        <source>There is no such reading in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no backup, so the project begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This GPU is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup cannot be restored.</source>
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
        <source>This is a second reading: only its own images and masks are open.</source>
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
        <source>This mask changed since it was shown on the contact sheet.</source>
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
        <source>Work on a lesion in the project is damaged.</source>
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
        <source>an empty mask has no measures</source>
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
        <source>images with an accepted mask</source>
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
        <source>one of the backups that are listed as good</source>
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
    <name>ExportDialog</name>
    <message>
        <source>Export masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images with an accepted mask: {accepted}. Each mask becomes a PNG file of its image&apos;s own size, named after it: 255 is lesion, 0 is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the ones that are not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks that you have begun to correct but not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder and export...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more was exported. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks exported: {exported}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped, because not accepted: {skipped}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be exported: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export masks to</source>
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
    <name>GeneralPage</name>
    <message>
        <source>Show the welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Opening the image...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals are for the first lesion; click on this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing: the mask shown is accepted in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the proposal...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking artefacts: hair, ruler, ink (K: back to the lesion)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InitialsDialog</name>
    <message>
        <source>Initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example AB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are remembered on this computer. Without initials, corrections are signed with the name of this computer&apos;s user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials sign each correction:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the new key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on a key, or press Enter, and then press the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key for “{name}” (Esc leaves it):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsField</name>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the label {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookingCloserDesk</name>
    <message>
        <source>There is no place left where one click would settle much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show doubt first (View menu): it marks the place to settle.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the sample images...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for images...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}[*] – {folder} – LesionLab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Measurements of the outline shown and of the colours inside it. They describe the picture; they are not a diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest diameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest distance between two points of the border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extent at right angles to the longest diameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the border, with the borders of holes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the mask that stays uncovered when it is folded along its long axis, and along its short axis, through its centre. 0 % is symmetric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border, compactness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perimeter squared, divided by 4 pi times the area: 1 for a circle, more for a longer or wavier border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Border, solidity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area, divided by the area inside a band stretched around the mask. 100 % has no notches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of white, red, light brown, dark brown, blue-grey and black cover at least 5 % of the lesion, hairs left out. It depends on the camera and the light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the colours are from their mean: the root of the summed variances of L*, a* and b*, hairs left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{long} long, {short} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue-grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasuresDesk</name>
    <message>
        <source>No lesion is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, lesion {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasuresPanel</name>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the measures of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulas...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each measure means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasuresSheet</name>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures with their formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy names and values, to paste them into a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of pixels of the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the lesion nearest to each colour. What is nearest to the skin around the lesion counts to none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out as hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the mask under long, thin, dark lines.</source>
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
    <name>NotesPanel</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
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
    <name>PairCard</name>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dice {dice:.3f}   IoU {iou:.3f}   mean distance {mean} {unit}   95 % {far} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the consensus the accepted mask; the masks before stay in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command, image, folder or model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} hours left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparingDesk</name>
    <message>
        <source>Every image that can be read has a proposal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The proposals made by now are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals {done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All proposals are prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals are prepared; files without one: {count:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparingPanel</name>
    <message>
        <source>Prepare all proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files without a proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files have no proposal. Enter goes to one.</source>
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
        <source>The mask painted by hand</source>
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
        <source>Propose with every CAM method and without any</source>
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
    <name>ReadersDesk</name>
    <message>
        <source>This reading is signed {reader}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs each correction (Ctrl+I to change it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readers are compared after this reading is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials sign each correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter initials...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second reading by {reader} is complete: {count} images. Leaving it compares the readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second reading by {reader}: {count} images in random order. The first masks are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryDesk</name>
    <message>
        <source>LesionLab was not closed properly the last time. The work on {name} is kept in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Your work on {name} is there again as it was a moment before, and so is everything else that was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Everything that was saved is there; {name} was in view.</source>
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
        <source>Result</source>
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
    <name>ScaleDialog</name>
    <message>
        <source>Set scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Millimetres per pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it for all images of this size in the folder that have no scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is {length} pixels long. Its true length:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondReadingDialog</name>
    <message>
        <source>Second reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second reading shows a random sample of the accepted images once more, in random order. The first masks, points and notes are hidden; the program proposes anew. What is accepted in it stays apart: training and export go on with the first masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only from the images listed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the search and the filter of the worklist say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who reads (initials)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings begun before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image is accepted yet: there is nothing to read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {reader}, {done} of {count} done, begun {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Lesion {value}: {damaged}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on the former one is kept; it is there again with that image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed: the mask is like that already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionBase</name>
    <message>
        <source>There is no mask to accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the lesion, or paint it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, held down, moves the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc takes back a drag and leaves tools and dialogs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab goes from one field to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over a point or a handle, this key removes it from the image.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Image with the mask of before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Draw a line of known length to get millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the model itself thinks its mask fits. It is a guess by the model and not a measurement, and it says nothing about brush strokes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline one more lesion in this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the last lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion {number}, accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesion {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class activation map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the classifier looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the class activation map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class activation map (none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set scale...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model&apos;s own estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter of the circle with the same area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IoU {estimate:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change scale...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale is {px_per_mm:.1f} px in a millimetre; draw a line to change it</source>
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
        <source>Show the progress</source>
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
    <name>TonePanel</name>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the mask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Left click: lesion. Right click: skin. Drag a point or a handle to move it, elsewhere to pan; Ctrl-click or Delete removes a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to draw the box anew; drag a handle to change it. Delete over a handle removes the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint lesion; the right button erases. Shift-click draws a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase. Shift-click erases in a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw around what belongs to it; with the right button, or Alt held, around what does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the corners. Enter or a double click closes, Backspace takes one back, Esc drops. Begin with the right button to take away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag along a known length to set the scale.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Images to try it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tour goes on images that the program draws. Your own folders are not touched; what is open is saved and left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a moment an outline appears: what the program takes for the lesion. {key:hide_mask} hides it for a look at the skin; press it again to see it. The wheel zooms, {key:fit} shows the whole image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click what is lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a part of the lesion is missing, left click in the middle of that part. The outline is drawn anew. Try one click inside the lesion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click what is skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the outline takes in too much, right click. Try one right click outside, near the outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dashed box tells how far the lesion reaches. Drag one of its sides or corners. If there is none, press {key:tool_box} and draw one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint and erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For fine work there are the brush ({key:tool_brush}) and the eraser ({key:tool_eraser}); {key:brush_smaller} and {key:brush_larger} change their size. Paint a stroke. {key:tool_point} goes back to clicks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:undo} takes back the last step, {key:redo} does it again. That reaches over everything you did, so nothing you try can do harm. Take back the stroke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the outline is right, {key:accept} accepts it and the next image comes. You can come back to it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here are all images with what was done to each. The box above the list shows only those in one state. Choose another state, and then all images again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns from you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After 20 to 40 corrections, {key:retrain} teaches a copy of the program your outlines and tells whether it does better on cases that it has not seen. It is used only if you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the masks with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:export} writes the accepted masks as image files, with a table of where each comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:palette} finds any command by typing a few letters. {key:help} opens the help at the page that fits. Open your own folder with {key:open}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>End the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the tour; nothing is lost (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>The mask changes when the box is moved a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much of the outline is undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model itself doubts its mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two proposals disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier looks beside the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike the images corrected so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By need: place {place} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier looks at hair or a ruler outside the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier looks at the image&apos;s border, outside the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classifier looks at skin outside the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is in {count} pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask touches the image&apos;s border.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is unusually small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask is unusually large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposals with and without a map disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: looks outside the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: touches the border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: several pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: unusually small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: unusually large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: proposals disagree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriageDesk</name>
    <message>
        <source>No other image of the list that waits to be accepted has a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other image waits to be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images are still being looked at. Try again in a moment.</source>
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
    <name>ViewDesk</name>
    <message>
        <source>Before: nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mask of before to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing the view...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hair removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast enhanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View only: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a folder of dermoscopy images. Each gets a proposed outline; correct it with a few clicks, accept it, and go on to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a folder anywhere on this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tour: five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent folders</source>
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
<context>
    <name>Workbench</name>
    <message>
        <source>Looking for images: {count:,} found so far</source>
        <translation>Buscando imágenes: {count:,} hasta ahora</translation>
    </message>
    <message>
        <source>This is the last image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted. Now lesion {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every image that can be read and is not flagged is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export masks...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask was hidden. Press {key} again to accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the outline first, or drop it with Esc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the mask was out of sight. Press {key} again to accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {value:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work could not be saved. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Today {done:,} of {goal:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {done:,} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pace} an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the selected images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis of the selected images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistDesk</name>
    <message>
        <source>Goal of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks to accept in a day; 0 for no goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an image whose mask is accepted can be reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened. The accepted masks stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image of the list waits to be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the flag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>All images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistPanel</name>
    <message>
        <source>Name, note or label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, note, label or diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:,} of {total:,} accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left:,} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:,} flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unreadable:,} unreadable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorklistRow</name>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {lesion_count} lesions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Worklist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
