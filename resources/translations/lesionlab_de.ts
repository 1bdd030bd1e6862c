<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About LesionLab</source>
        <translation>Über LesionLab</translation>
    </message>
    <message>
        <source>Outline skin lesions in dermoscopy images by correcting proposals.</source>
        <translation>Hautläsionen in Dermatoskopiebildern umreißen, indem Vorschläge korrigiert werden.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Images and masks stay on this computer.</source>
        <translation>Lizenz: Apache-2.0. Bilder und Masken bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Third-party licences...</source>
        <translation>Lizenzen Dritter...</translation>
    </message>
</context>
<context>
    <name>AccessDesk</name>
    <message>
        <source>Arrows move the crosshair (Shift: finely, Ctrl: far). Space is the left mouse button, Backspace the right one.</source>
        <translation>Pfeiltasten bewegen das Fadenkreuz (Umschalt: fein, Strg: weit). Die Leertaste ist die linke Maustaste, die Rücktaste die rechte.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>No image is shown.</source>
        <translation>Es wird kein Bild angezeigt.</translation>
    </message>
    <message>
        <source>Image {name}</source>
        <translation>Bild {name}</translation>
    </message>
    <message>
        <source>Lesion {number} of {count}</source>
        <translation>Läsion {number} von {count}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected, not accepted</source>
        <translation>korrigiert, nicht angenommen</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>wie vorgeschlagen</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>keine Maske</translation>
    </message>
    <message>
        <source>mask of {area} square millimetres, {share} of the image</source>
        <translation>Maske von {area} Quadratmillimetern, {share} des Bildes</translation>
    </message>
    <message>
        <source>mask of {area} pixels, {share} of the image</source>
        <translation>Maske von {area} Pixeln, {share} des Bildes</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About LesionLab</source>
        <translation>Über &amp;LesionLab</translation>
    </message>
    <message>
        <source>&amp;Accept and go on</source>
        <translation>&amp;Annehmen und weiter</translation>
    </message>
    <message>
        <source>&amp;Add model file...</source>
        <translation>Modelldatei &amp;hinzufügen...</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>Über&amp;einstimmung</translation>
    </message>
    <message>
        <source>&amp;Backups...</source>
        <translation>&amp;Sicherungen...</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Blau</translation>
    </message>
    <message>
        <source>&amp;Blue and orange</source>
        <translation>&amp;Blau und Orange</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>Ra&amp;hmen</translation>
    </message>
    <message>
        <source>&amp;Brightness and contrast</source>
        <translation>Hell&amp;igkeit und Kontrast</translation>
    </message>
    <message>
        <source>&amp;Class activation map</source>
        <translation>&amp;Aktivierungskarte (CAM)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Contact sheet</source>
        <translation>&amp;Kontaktbogen</translation>
    </message>
    <message>
        <source>&amp;Cyan</source>
        <translation>&amp;Cyan</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Decoders...</source>
        <translation>&amp;Decoder...</translation>
    </message>
    <message>
        <source>&amp;Diagnosis</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>&amp;Difference to before</source>
        <translation>&amp;Unterschied zu vorher</translation>
    </message>
    <message>
        <source>&amp;Doubt</source>
        <translation>&amp;Zweifel</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Effort over time...</source>
        <translation>&amp;Aufwand im Verlauf...</translation>
    </message>
    <message>
        <source>&amp;Enhanced contrast</source>
        <translation>&amp;Kontrast verstärkt</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>Ra&amp;dierer</translation>
    </message>
    <message>
        <source>&amp;Expand...</source>
        <translation>&amp;Erweitern...</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Fill holes</source>
        <translation>Löcher &amp;füllen</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>&amp;Befehl suchen...</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>An &amp;Fenster anpassen</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Goal of the day...</source>
        <translation>&amp;Tagesziel...</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Grün</translation>
    </message>
    <message>
        <source>&amp;Green and red</source>
        <translation>&amp;Grün und Rot</translation>
    </message>
    <message>
        <source>&amp;Grow to the edge</source>
        <translation>Bis zur Ka&amp;nte wachsen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Hide the mask</source>
        <translation>Maske aus&amp;blenden</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>&amp;Import masks...</source>
        <translation>Masken &amp;importieren...</translation>
    </message>
    <message>
        <source>&amp;Initials...</source>
        <translation>&amp;Kürzel...</translation>
    </message>
    <message>
        <source>&amp;Keep the largest part</source>
        <translation>&amp;Größten Teil behalten</translation>
    </message>
    <message>
        <source>&amp;Keep the view between images</source>
        <translation>Ausschnitt b&amp;eibehalten</translation>
    </message>
    <message>
        <source>&amp;Keyboard pointer</source>
        <translation>&amp;Tastaturzeiger</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Etiketten</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation>&amp;Magenta</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;More proposals</source>
        <translation>Weitere Vorschlä&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Next image</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Open folder...</source>
        <translation>&amp;Ordner öffnen...</translation>
    </message>
    <message>
        <source>&amp;Order of the list</source>
        <translation>&amp;Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>&amp;Outline only</source>
        <translation>&amp;Nur Umriss</translation>
    </message>
    <message>
        <source>&amp;Point colours</source>
        <translation>&amp;Punktfarben</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>&amp;Prepare all proposals</source>
        <translation>Alle &amp;Vorschläge vorbereiten</translation>
    </message>
    <message>
        <source>&amp;Preview under the pointer</source>
        <translation>&amp;Vorschau unter dem Zeiger</translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation>&amp;Voriges Bild</translation>
    </message>
    <message>
        <source>&amp;Project file</source>
        <translation>&amp;Projektdatei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Readers</source>
        <translation>&amp;Befunder</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>&amp;Rot</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Report of this image...</source>
        <translation>&amp;Bericht zu diesem Bild...</translation>
    </message>
    <message>
        <source>&amp;Retrain...</source>
        <translation>&amp;Nachtrainieren...</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Second reading...</source>
        <translation>&amp;Zweitbefundung...</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>G&amp;lätten</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Type the scale...</source>
        <translation>Maßstab &amp;eingeben...</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Violet</source>
        <translation>&amp;Violett</translation>
    </message>
    <message>
        <source>A pen&apos;s other end</source>
        <translation>Anderes Ende eines Stifts</translation>
    </message>
    <message>
        <source>Accept the mask shown and go to the next image.</source>
        <translation>Die gezeigte Maske annehmen und zum nächsten Bild gehen.</translation>
    </message>
    <message>
        <source>Add a &amp;lesion</source>
        <translation>&amp;Läsion hinzufügen</translation>
    </message>
    <message>
        <source>Arrows move a crosshair, Space is the left mouse button, Backspace the right one.</source>
        <translation>Pfeiltasten bewegen ein Fadenkreuz, die Leertaste ist die linke Maustaste, die Rücktaste die rechte.</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>B&amp;rush</source>
        <translation>P&amp;insel</translation>
    </message>
    <message>
        <source>Back to the &amp;proposal</source>
        <translation>Zurück zum V&amp;orschlag</translation>
    </message>
    <message>
        <source>Before and after, s&amp;ide by side</source>
        <translation>Vor&amp;her und nachher nebeneinander</translation>
    </message>
    <message>
        <source>Begin again with the proposal as it came; undo takes it back.</source>
        <translation>Mit dem ursprünglichen Vorschlag neu beginnen; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Brush, eraser, lasso and the like mark hair, ruler and ink, which are never learned from.</source>
        <translation>Pinsel, Radierer, Lasso und Ähnliches kennzeichnen Haare, Lineal und Tinte, woraus nie gelernt wird.</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>Nach &amp;Datum</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Nach &amp;Name</translation>
    </message>
    <message>
        <source>By &amp;state</source>
        <translation>Nach &amp;Status</translation>
    </message>
    <message>
        <source>By n&amp;eed</source>
        <translation>Nach &amp;Prüfbedarf</translation>
    </message>
    <message>
        <source>Cha&amp;nnel</source>
        <translation>&amp;Kanal</translation>
    </message>
    <message>
        <source>Change how the image is shown; the image and the mask stay as they are.</source>
        <translation>Die Anzeige des Bildes ändern; Bild und Maske bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Check that the project is as it was recorded, and see what was changed past the program.</source>
        <translation>Prüft, ob das Projekt so ist, wie es aufgezeichnet wurde, und zeigt, was am Programm vorbei geändert wurde.</translation>
    </message>
    <message>
        <source>Check the &amp;record...</source>
        <translation>Aufzeichnung p&amp;rüfen...</translation>
    </message>
    <message>
        <source>Choose how the program starts, how it looks, and its keys.</source>
        <translation>Programmstart, Aussehen und Tasten wählen.</translation>
    </message>
    <message>
        <source>Choose, take back, export or import a decoder version.</source>
        <translation>Eine Decoder-Version wählen, zurücknehmen, exportieren oder importieren.</translation>
    </message>
    <message>
        <source>Click in what is missing: it is added up to its visible border; right click takes away.</source>
        <translation>In das Fehlende klicken: Es wird bis zu seinem sichtbaren Rand hinzugefügt; Rechtsklick nimmt weg.</translation>
    </message>
    <message>
        <source>Click the corners of a region; Enter or a double click closes it.</source>
        <translation>Die Ecken eines Bereichs anklicken; Enter oder Doppelklick schließt ihn.</translation>
    </message>
    <message>
        <source>Compare the readers and put their masks together.</source>
        <translation>Die Befunder vergleichen und ihre Masken zusammenführen.</translation>
    </message>
    <message>
        <source>Dark text on light grey.</source>
        <translation>Dunkler Text auf hellem Grau.</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Das Zurückgenommene wiederholen.</translation>
    </message>
    <message>
        <source>Drag (Box)</source>
        <translation>Ziehen (Rahmen)</translation>
    </message>
    <message>
        <source>Drag a point, a box side or a corner</source>
        <translation>Punkt, Rahmenseite oder Ecke ziehen</translation>
    </message>
    <message>
        <source>Draw a line of known length to get millimetres.</source>
        <translation>Eine Linie bekannter Länge ziehen, um Millimeter zu erhalten.</translation>
    </message>
    <message>
        <source>Draw around a region to add it; with the right button, to take it away.</source>
        <translation>Einen Bereich umfahren, um ihn hinzuzufügen; mit der rechten Taste, um ihn wegzunehmen.</translation>
    </message>
    <message>
        <source>Draw the box anew</source>
        <translation>Rahmen neu ziehen</translation>
    </message>
    <message>
        <source>Draw the box around the lesion anew.</source>
        <translation>Den Rahmen um die Läsion neu ziehen.</translation>
    </message>
    <message>
        <source>Draw the mask in cyan.</source>
        <translation>Die Maske in Cyan zeichnen.</translation>
    </message>
    <message>
        <source>Draw the mask in green.</source>
        <translation>Die Maske in Grün zeichnen.</translation>
    </message>
    <message>
        <source>Draw the mask in magenta.</source>
        <translation>Die Maske in Magenta zeichnen.</translation>
    </message>
    <message>
        <source>Draw the mask in violet.</source>
        <translation>Die Maske in Violett zeichnen.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Erase from the mask.</source>
        <translation>Aus der Maske radieren.</translation>
    </message>
    <message>
        <source>Fill what lies wholly inside.</source>
        <translation>Füllen, was ganz im Inneren liegt.</translation>
    </message>
    <message>
        <source>Find any command, image, folder or model by typing.</source>
        <translation>Befehl, Bild, Ordner oder Modell durch Tippen finden.</translation>
    </message>
    <message>
        <source>Five minutes on the sample images, from the first look to the export.</source>
        <translation>Fünf Minuten an den Beispielbildern, vom ersten Blick bis zum Export.</translation>
    </message>
    <message>
        <source>Flag the image for a second look, or lift its flag.</source>
        <translation>Das Bild für eine zweite Durchsicht markieren oder die Markierung aufheben.</translation>
    </message>
    <message>
        <source>Follow the system&apos;s light or dark theme.</source>
        <translation>Dem hellen oder dunklen Farbschema des Systems folgen.</translation>
    </message>
    <message>
        <source>Give the image in view, or the selected ones, labels of your own.</source>
        <translation>Dem gezeigten Bild oder den ausgewählten eigene Etiketten geben.</translation>
    </message>
    <message>
        <source>Go to the next image of the list.</source>
        <translation>Zum nächsten Bild der Liste gehen.</translation>
    </message>
    <message>
        <source>Go to the next image that waits to be accepted and has a warning.</source>
        <translation>Zum nächsten noch nicht angenommenen Bild mit Warnung gehen.</translation>
    </message>
    <message>
        <source>Go to the open image that needs you most, and from there to the next.</source>
        <translation>Zum offenen Bild mit dem größten Prüfbedarf gehen, von dort zum nächsten.</translation>
    </message>
    <message>
        <source>Go to the previous image of the list.</source>
        <translation>Zum vorigen Bild der Liste gehen.</translation>
    </message>
    <message>
        <source>Hair re&amp;moved</source>
        <translation>Haa&amp;re entfernt</translation>
    </message>
    <message>
        <source>Lar&amp;ger brush</source>
        <translation>Pinsel &amp;größer</translation>
    </message>
    <message>
        <source>Left click</source>
        <translation>Linksklick</translation>
    </message>
    <message>
        <source>Left click is lesion, right click is skin.</source>
        <translation>Linksklick ist Läsion, Rechtsklick ist Haut.</translation>
    </message>
    <message>
        <source>Lesion blue, skin orange: told apart by colour-blind eyes.</source>
        <translation>Läsion blau, Haut orange: auch bei Farbsehschwäche unterscheidbar.</translation>
    </message>
    <message>
        <source>Lesion green, skin red.</source>
        <translation>Läsion grün, Haut rot.</translation>
    </message>
    <message>
        <source>Lesion point (Points)</source>
        <translation>Läsionspunkt (Punkte)</translation>
    </message>
    <message>
        <source>Light text on dark grey.</source>
        <translation>Heller Text auf dunklem Grau.</translation>
    </message>
    <message>
        <source>List the images by name.</source>
        <translation>Die Bilder nach Namen auflisten.</translation>
    </message>
    <message>
        <source>List the newest files first.</source>
        <translation>Die neuesten Dateien zuerst auflisten.</translation>
    </message>
    <message>
        <source>List what is begun first and what is accepted last.</source>
        <translation>Begonnenes zuerst, Angenommenes zuletzt auflisten.</translation>
    </message>
    <message>
        <source>List what the model is unsure of or has not seen yet first; ask again to renew it.</source>
        <translation>Zuerst auflisten, wobei das Modell unsicher ist oder was es noch nicht gesehen hat; erneut wählen, um zu aktualisieren.</translation>
    </message>
    <message>
        <source>Lo&amp;upe</source>
        <translation>&amp;Lupe</translation>
    </message>
    <message>
        <source>Magnify what is under the pointer; hold the key, or press it to keep the loupe.</source>
        <translation>Vergrößern, was unter dem Zeiger ist; Taste halten, oder drücken, damit die Lupe bleibt.</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>Allen Text vergrößern.</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>Allen Text verkleinern.</translation>
    </message>
    <message>
        <source>Make brush and eraser larger.</source>
        <translation>Pinsel und Radierer vergrößern.</translation>
    </message>
    <message>
        <source>Make brush and eraser smaller.</source>
        <translation>Pinsel und Radierer verkleinern.</translation>
    </message>
    <message>
        <source>Make the proposals of the whole folder in the background.</source>
        <translation>Die Vorschläge des ganzen Ordners im Hintergrund erstellen.</translation>
    </message>
    <message>
        <source>Mark &amp;artefacts</source>
        <translation>&amp;Artefakte kennzeichnen</translation>
    </message>
    <message>
        <source>Mas&amp;k</source>
        <translation>&amp;Maske</translation>
    </message>
    <message>
        <source>Mask co&amp;lour</source>
        <translation>&amp;Maskenfarbe</translation>
    </message>
    <message>
        <source>Mea&amp;sures</source>
        <translation>Messwer&amp;te</translation>
    </message>
    <message>
        <source>Move it; the mask follows</source>
        <translation>Verschieben; die Maske folgt</translation>
    </message>
    <message>
        <source>Move the image</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Move the outline inwards by some pixels.</source>
        <translation>Den Umriss um einige Pixel nach innen verschieben.</translation>
    </message>
    <message>
        <source>Move the outline outwards by some pixels.</source>
        <translation>Den Umriss um einige Pixel nach außen verschieben.</translation>
    </message>
    <message>
        <source>Next &amp;warning</source>
        <translation>Nächste &amp;Warnung</translation>
    </message>
    <message>
        <source>Next by n&amp;eed</source>
        <translation>Nächstes nach &amp;Prüfbedarf</translation>
    </message>
    <message>
        <source>Note a diagnosis of the image in view, or of the selected ones.</source>
        <translation>Eine Diagnose zum gezeigten Bild oder zu den ausgewählten notieren.</translation>
    </message>
    <message>
        <source>Open a folder of images.</source>
        <translation>Einen Ordner mit Bildern öffnen.</translation>
    </message>
    <message>
        <source>Open the &amp;sample images</source>
        <translation>&amp;Beispielbilder öffnen</translation>
    </message>
    <message>
        <source>Outline a sample once more, without seeing the first masks.</source>
        <translation>Eine Stichprobe erneut umreißen, ohne die ersten Masken zu sehen.</translation>
    </message>
    <message>
        <source>Outline one more lesion in this image.</source>
        <translation>Eine weitere Läsion in diesem Bild umreißen.</translation>
    </message>
    <message>
        <source>Paint lesion; the brush has the last word.</source>
        <translation>Läsion malen; der Pinsel hat das letzte Wort.</translation>
    </message>
    <message>
        <source>Pol&amp;ygon</source>
        <translation>Pol&amp;ygon</translation>
    </message>
    <message>
        <source>Put a file into the folder of images that opens it with a double click.</source>
        <translation>Legt eine Datei in den Bildordner, die ihn per Doppelklick öffnet.</translation>
    </message>
    <message>
        <source>Read the page that fits what you are doing.</source>
        <translation>Die Seite lesen, die zu Ihrer Tätigkeit passt.</translation>
    </message>
    <message>
        <source>Remove p&amp;oint</source>
        <translation>Punkt ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove the point under the pointer, or the selected one.</source>
        <translation>Den Punkt unter dem Zeiger oder den ausgewählten entfernen.</translation>
    </message>
    <message>
        <source>Right button (Brush, Lasso, Polygon, Grow)</source>
        <translation>Rechte Taste (Pinsel, Lasso, Polygon, Wachsen)</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Round off the outline.</source>
        <translation>Den Umriss abrunden.</translation>
    </message>
    <message>
        <source>S&amp;hrink...</source>
        <translation>&amp;Verkleinern...</translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation>Pinsel &amp;kleiner</translation>
    </message>
    <message>
        <source>Save a report of the image in view, to read, print or hand on.</source>
        <translation>Speichert einen Bericht zum gezeigten Bild, zum Lesen, Drucken oder Weitergeben.</translation>
    </message>
    <message>
        <source>Save everything and close.</source>
        <translation>Alles speichern und schließen.</translation>
    </message>
    <message>
        <source>Say how many masks you want to accept in a day.</source>
        <translation>Angeben, wie viele Masken Sie pro Tag annehmen möchten.</translation>
    </message>
    <message>
        <source>Say who reads; the initials sign each correction.</source>
        <translation>Angeben, wer befundet; das Kürzel zeichnet jede Korrektur.</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>Eins&amp;tellungen...</translation>
    </message>
    <message>
        <source>Search the list by name, note, label or diagnosis.</source>
        <translation>Die Liste nach Name, Notiz, Etikett oder Diagnose durchsuchen.</translation>
    </message>
    <message>
        <source>See many outlines at a glance and accept the good ones together.</source>
        <translation>Viele Umrisse auf einen Blick sehen und die guten zusammen annehmen.</translation>
    </message>
    <message>
        <source>See the backups of this project&apos;s database, and go back to one.</source>
        <translation>Die Sicherungen der Projektdatenbank ansehen und zu einer zurückkehren.</translation>
    </message>
    <message>
        <source>See the clicks and seconds that each accepted mask took.</source>
        <translation>Klicks und Sekunden für jede angenommene Maske ansehen.</translation>
    </message>
    <message>
        <source>Set &amp;scale...</source>
        <translation>Maßstab &amp;setzen...</translation>
    </message>
    <message>
        <source>Set a lesion point where the program is in most doubt.</source>
        <translation>Einen Läsionspunkt setzen, wo das Programm am meisten zweifelt.</translation>
    </message>
    <message>
        <source>Set a skin point where the program is in most doubt.</source>
        <translation>Einen Hautpunkt setzen, wo das Programm am meisten zweifelt.</translation>
    </message>
    <message>
        <source>Show all keys on one page, to look at or to print.</source>
        <translation>Alle Tasten auf einer Seite zeigen, zum Ansehen oder Drucken.</translation>
    </message>
    <message>
        <source>Show lightness with stronger local contrast.</source>
        <translation>Helligkeit mit stärkerem lokalem Kontrast zeigen.</translation>
    </message>
    <message>
        <source>Show the bare image; press again to see the mask.</source>
        <translation>Nur das Bild zeigen; erneut drücken, um die Maske zu sehen.</translation>
    </message>
    <message>
        <source>Show the blue channel as grey.</source>
        <translation>Den Blaukanal in Grau zeigen.</translation>
    </message>
    <message>
        <source>Show the green channel as grey.</source>
        <translation>Den Grünkanal in Grau zeigen.</translation>
    </message>
    <message>
        <source>Show the image in colour.</source>
        <translation>Das Bild in Farbe zeigen.</translation>
    </message>
    <message>
        <source>Show the image without dark hairs; only to look at.</source>
        <translation>Das Bild ohne dunkle Haare zeigen; nur zum Ansehen.</translation>
    </message>
    <message>
        <source>Show the lesion&apos;s measures with their formulas.</source>
        <translation>Die Messwerte der Läsion mit ihren Formeln zeigen.</translation>
    </message>
    <message>
        <source>Show the mask as outline, or filled as well.</source>
        <translation>Die Maske als Umriss oder auch gefüllt zeigen.</translation>
    </message>
    <message>
        <source>Show the next image from where this one is seen; a mask out of sight is not accepted.</source>
        <translation>Das nächste Bild im selben Ausschnitt zeigen; eine Maske außer Sicht wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Show the proposal, or the mask accepted last, beside the present mask.</source>
        <translation>Den Vorschlag oder die zuletzt angenommene Maske neben der jetzigen zeigen.</translation>
    </message>
    <message>
        <source>Show the red channel as grey.</source>
        <translation>Den Rotkanal in Grau zeigen.</translation>
    </message>
    <message>
        <source>Show the whole image.</source>
        <translation>Das ganze Bild zeigen.</translation>
    </message>
    <message>
        <source>Show what a click would give before you click; Shift: a skin click.</source>
        <translation>Vor dem Klick zeigen, was er ergäbe; Umschalt: ein Hautklick.</translation>
    </message>
    <message>
        <source>Show what the present mask added to the one of before, and removed from it.</source>
        <translation>Zeigen, was die jetzige Maske gegenüber der vorigen hinzugefügt und entfernt hat.</translation>
    </message>
    <message>
        <source>Take all smaller parts away.</source>
        <translation>Alle kleineren Teile wegnehmen.</translation>
    </message>
    <message>
        <source>Take away in place of adding</source>
        <translation>Wegnehmen statt hinzufügen</translation>
    </message>
    <message>
        <source>Take back the last point, box, stroke or other edit.</source>
        <translation>Letzten Punkt, Rahmen, Strich oder andere Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>Write masks, tables and reports to files that other programs read.</source>
        <translation>Schreibt Masken, Tabellen und Berichte in Dateien, die andere Programme lesen.</translation>
    </message>
    <message>
        <source>Show where the classifier looks.</source>
        <translation>Zeigen, wohin der Klassifikator blickt.</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportieren...</translation>
    </message>
    <message>
        <source>Add a SAM, MedSAM or classifier checkpoint from a file.</source>
        <translation>Einen SAM-, MedSAM- oder Klassifikator-Checkpoint aus einer Datei hinzufügen.</translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any; press again to stop.</source>
        <translation>Mit jedem CAM-Verfahren und ohne vorschlagen; erneut drücken hält an.</translation>
    </message>
    <message>
        <source>Show where the program is undecided, and where one click would settle most.</source>
        <translation>Zeigen, wo das Programm unentschieden ist und wo ein Klick am meisten klären würde.</translation>
    </message>
    <message>
        <source>Skin point (Points)</source>
        <translation>Hautpunkt (Punkte)</translation>
    </message>
    <message>
        <source>Space + drag, middle button</source>
        <translation>Leertaste + Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Suggested place is &amp;lesion</source>
        <translation>Vorgeschlagene Stelle ist Läsi&amp;on</translation>
    </message>
    <message>
        <source>Suggested place is s&amp;kin</source>
        <translation>Vorgeschlagene Stelle ist Ha&amp;ut</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>Take over outlines that were drawn with another program.</source>
        <translation>Übernimmt Umrisse, die mit einem anderen Programm gezeichnet wurden.</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Text as large as the system&apos;s.</source>
        <translation>Text so groß wie im System.</translation>
    </message>
    <message>
        <source>Train the decoder on your corrections and judge it.</source>
        <translation>Den Decoder mit Ihren Korrekturen trainieren und beurteilen.</translation>
    </message>
    <message>
        <source>Try it on images drawn by the program.</source>
        <translation>An Bildern ausprobieren, die das Programm gezeichnet hat.</translation>
    </message>
    <message>
        <source>Type how many millimetres a pixel is.</source>
        <translation>Eingeben, wie viele Millimeter ein Pixel misst.</translation>
    </message>
    <message>
        <source>Version, licence and intended use.</source>
        <translation>Version, Lizenz und Zweckbestimmung.</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>White on black with thick lines.</source>
        <translation>Weiß auf Schwarz mit dicken Linien.</translation>
    </message>
    <message>
        <source>Work again on accepted masks; what was accepted stays in the history.</source>
        <translation>Angenommene Masken erneut bearbeiten; Angenommenes bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Write a note about the image in view.</source>
        <translation>Eine Notiz zum gezeigten Bild schreiben.</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
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
        <translation>Mittlerer Randabstand</translation>
    </message>
    <message>
        <source>95 % Hausdorff distance</source>
        <translation>95-%-Hausdorff-Abstand</translation>
    </message>
    <message>
        <source>First named reader</source>
        <translation>Erstgenannter Befunder</translation>
    </message>
    <message>
        <source>Second named reader, or the consensus</source>
        <translation>Zweitgenannter Befunder oder der Konsens</translation>
    </message>
    <message>
        <source>Least agreement first</source>
        <translation>Geringste Übereinstimmung zuerst</translation>
    </message>
    <message>
        <source>Export the consensus...</source>
        <translation>Konsens exportieren...</translation>
    </message>
    <message>
        <source>Write NAME_consensus.png for each image that was read more than once</source>
        <translation>NAME_consensus.png für jedes mehrfach befundete Bild schreiben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Comparing the readers...</source>
        <translation>Befunder werden verglichen...</translation>
    </message>
    <message>
        <source>The readers could not be compared.</source>
        <translation>Die Befunder konnten nicht verglichen werden.</translation>
    </message>
    <message>
        <source>Consensus masks written: {count}.</source>
        <translation>Geschriebene Konsensmasken: {count}.</translation>
    </message>
    <message>
        <source>The consensus is the accepted mask now.</source>
        <translation>Der Konsens ist jetzt die angenommene Maske.</translation>
    </message>
    <message>
        <source>No image was read more than once. A second reading starts this.</source>
        <translation>Kein Bild wurde mehrfach befundet. Beginnen Sie dazu eine Zweitbefundung.</translation>
    </message>
    <message>
        <source>Means over {count} images with their 95 % interval (bootstrap over images). All lesions of an image are compared together.</source>
        <translation>Mittelwerte über {count} Bilder mit 95-%-Intervall (Bootstrap über Bilder). Alle Läsionen eines Bildes werden zusammen verglichen.</translation>
    </message>
    <message>
        <source>Shown: the {shown} of {all} comparisons that agree least.</source>
        <translation>Gezeigt: die {shown} von {all} Vergleichen mit der geringsten Übereinstimmung.</translation>
    </message>
    <message>
        <source>Export the consensus to</source>
        <translation>Konsens exportieren nach</translation>
    </message>
</context>
<context>
    <name>AmountDialog</name>
    <message>
        <source>Expand</source>
        <translation>Erweitern</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>How far the outline moves, in pixels of the image</source>
        <translation>Wie weit der Umriss verschoben wird, in Bildpixeln</translation>
    </message>
    <message>
        <source>Move the outline by</source>
        <translation>Umriss verschieben um</translation>
    </message>
</context>
<context>
    <name>BackupsDesk</name>
    <message>
        <source>The project is as backup {number} has it.</source>
        <translation>Das Projekt ist auf dem Stand von Sicherung {number}.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The program copies the project&apos;s database by itself and checks each copy. The images are not in it. Going back to a backup keeps the present state as one more backup.</source>
        <translation>Das Programm kopiert die Projektdatenbank selbsttätig und prüft jede Kopie. Die Bilder sind nicht darin. Beim Zurückkehren zu einer Sicherung wird der jetzige Stand als weitere Sicherung behalten.</translation>
    </message>
    <message>
        <source>Looking at the backups...</source>
        <translation>Sicherungen werden geprüft...</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Accepted masks</source>
        <translation>Angenommene Masken</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Go back to this one...</source>
        <translation>Zu dieser zurückkehren...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>There is no backup yet; the first one comes soon.</source>
        <translation>Es gibt noch keine Sicherung; die erste kommt bald.</translation>
    </message>
    <message>
        <source>Go back to backup {number}?</source>
        <translation>Zu Sicherung {number} zurückkehren?</translation>
    </message>
    <message>
        <source>What was done after it is not in the project any more. The present state is kept as a backup, so you can come back to it.</source>
        <translation>Was danach getan wurde, ist dann nicht mehr im Projekt. Der jetzige Stand wird als Sicherung behalten, sodass Sie zu ihm zurückkehren können.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>BeforeMasks</name>
    <message>
        <source>Before: as accepted last</source>
        <translation>Vorher: wie zuletzt angenommen</translation>
    </message>
    <message>
        <source>Before: the proposal</source>
        <translation>Vorher: der Vorschlag</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>{name}, lesion {value}</source>
        <translation>{name}, Läsion {value}</translation>
    </message>
    <message>
        <source>Dice {old:.3f} {ARROW} {new:.3f}</source>
        <translation>Dice {old:.3f} {ARROW} {new:.3f}</translation>
    </message>
    <message>
        <source>Decoder in use</source>
        <translation>Aktiver Decoder</translation>
    </message>
    <message>
        <source>New decoder</source>
        <translation>Neuer Decoder</translation>
    </message>
    <message>
        <source>{name}: your outline, dashed, and that of: {title}</source>
        <translation>{name}: Ihr Umriss, gestrichelt, und der von: {title}</translation>
    </message>
    <message>
        <source>The image cannot be read any more.</source>
        <translation>Das Bild ist nicht mehr lesbar.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Your outline</source>
        <translation>Ihr Umriss</translation>
    </message>
    <message>
        <source>The decoder&apos;s outline</source>
        <translation>Der Umriss des Decoders</translation>
    </message>
    <message>
        <source>Worst change first</source>
        <translation>Schlechteste Änderung zuerst</translation>
    </message>
    <message>
        <source>No case could be compared.</source>
        <translation>Kein Fall konnte verglichen werden.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Show {min} more of {left}</source>
        <translation>{min} weitere von {left} zeigen</translation>
    </message>
</context>
<context>
    <name>CaseNotes</name>
    <message>
        <source>Need and warnings</source>
        <translation>Prüfbedarf und Warnungen</translation>
    </message>
</context>
<context>
    <name>ClassifierMenu</name>
    <message>
        <source>Where the program &amp;looks</source>
        <translation>Wohin das Programm &amp;blickt</translation>
    </message>
    <message>
        <source>Choose what tells the program where the lesion is, before anyone has clicked.</source>
        <translation>Wählen, was dem Programm sagt, wo die Läsion ist, bevor jemand geklickt hat.</translation>
    </message>
    <message>
        <source>Loading {title}...</source>
        <translation>{title} wird geladen...</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Go to image</source>
        <translation>Zum Bild</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Being saved...</source>
        <translation>Wird gespeichert...</translation>
    </message>
    <message>
        <source>Being prepared...</source>
        <translation>Wird vorbereitet...</translation>
    </message>
    <message>
        <source>A mask is missing: open it</source>
        <translation>Eine Maske fehlt: bitte öffnen</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Model&apos;s own estimate {iou:.2f}</source>
        <translation>Modellschätzung {iou:.2f}</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Click or press Space to leave one out. Enter opens it. Scroll to see more.</source>
        <translation>Klick oder Leertaste lässt eines aus. Enter öffnet es. Scrollen zeigt weitere.</translation>
    </message>
    <message>
        <source>Reopen what was accepted here</source>
        <translation>Hier Angenommenes wieder öffnen</translation>
    </message>
    <message>
        <source>Accept what was seen and not left out (Ctrl+Enter)</source>
        <translation>Gesehene, nicht ausgelassene annehmen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Accept 1 mask</source>
        <translation>1 Maske annehmen</translation>
    </message>
    <message>
        <source>Accept {n:,} masks</source>
        <translation>{n:,} Masken annehmen</translation>
    </message>
    <message>
        <source>{taken:,} of {total:,} seen and good, {left_out:,} left out</source>
        <translation>{taken:,} von {total:,} gesehen und gut, {left_out:,} ausgelassen</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>{corrections} could not be used; Statistics says why.</source>
        <translation>{corrections} nicht verwendbar; den Grund nennt die Statistik.</translation>
    </message>
</context>
<context>
    <name>DecodersPage</name>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>What judging said</source>
        <translation>Ergebnis der Beurteilung</translation>
    </message>
    <message>
        <source>Use this decoder</source>
        <translation>Diesen Decoder nutzen</translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation>Zurück zum vorigen</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportiert nach {file}</translation>
    </message>
    <message>
        <source>Use {before} again, which was in use before</source>
        <translation>{before} wieder nutzen, der vorher aktiv war</translation>
    </message>
    <message>
        <source>No other decoder was in use before</source>
        <translation>Vorher war kein anderer Decoder aktiv</translation>
    </message>
    <message>
        <source>Changing to {title}...</source>
        <translation>Wechsel zu {title}...</translation>
    </message>
    <message>
        <source>{title} is in use on trial now.</source>
        <translation>{title} ist jetzt auf Probe aktiv.</translation>
    </message>
    <message>
        <source>{title} is in use now.</source>
        <translation>{title} ist jetzt aktiv.</translation>
    </message>
    <message>
        <source>Going back to the decoder before...</source>
        <translation>Rückkehr zum vorigen Decoder...</translation>
    </message>
    <message>
        <source>The decoder that was in use before is in use again.</source>
        <translation>Der zuvor aktive Decoder ist wieder aktiv.</translation>
    </message>
    <message>
        <source>Deleting {title}...</source>
        <translation>{title} wird gelöscht...</translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation>{title} wurde gelöscht.</translation>
    </message>
    <message>
        <source>Exporting {title}...</source>
        <translation>{title} wird exportiert...</translation>
    </message>
    <message>
        <source>Checking the decoder file...</source>
        <translation>Decoder-Datei wird geprüft...</translation>
    </message>
    <message>
        <source>The decoder was imported. It is not in use.</source>
        <translation>Der Decoder wurde importiert. Er ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Decoder versions</source>
        <translation>Decoder-Versionen</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Nevus</source>
        <translation>Nävus</translation>
    </message>
    <message>
        <source>Melanoma</source>
        <translation>Melanom</translation>
    </message>
    <message>
        <source>Seborrheic keratosis</source>
        <translation>Seborrhoische Keratose</translation>
    </message>
    <message>
        <source>Basal cell carcinoma</source>
        <translation>Basalzellkarzinom</translation>
    </message>
    <message>
        <source>Actinic keratosis</source>
        <translation>Aktinische Keratose</translation>
    </message>
    <message>
        <source>Squamous cell carcinoma</source>
        <translation>Plattenepithelkarzinom</translation>
    </message>
    <message>
        <source>Dermatofibroma</source>
        <translation>Dermatofibrom</translation>
    </message>
    <message>
        <source>Vascular lesion</source>
        <translation>Vaskuläre Läsion</translation>
    </message>
</context>
<context>
    <name>DiagnosisField</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>What shall be done with the folder {name}?</source>
        <translation>Was soll mit dem Ordner {name} geschehen?</translation>
    </message>
    <message>
        <source>Open its images</source>
        <translation>Seine Bilder öffnen</translation>
    </message>
    <message>
        <source>Import masks from it</source>
        <translation>Masken daraus importieren</translation>
    </message>
</context>
<context>
    <name>EditingCanvas</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Effort</name>
    <message>
        <source>An earlier decoder</source>
        <translation>Ein früherer Decoder</translation>
    </message>
</context>
<context>
    <name>EffortLegend</name>
    <message>
        <source>Decoder that proposed</source>
        <translation>Vorschlagender Decoder</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Clicks, mean</source>
        <translation>Klicks, Mittel</translation>
    </message>
    <message>
        <source>Seconds, mean</source>
        <translation>Sekunden, Mittel</translation>
    </message>
    <message>
        <source>Seconds, median</source>
        <translation>Sekunden, Median</translation>
    </message>
</context>
<context>
    <name>EffortPage</name>
    <message>
        <source>Accepted masks, oldest first</source>
        <translation>Angenommene Masken, älteste zuerst</translation>
    </message>
    <message>
        <source>No mask is accepted yet</source>
        <translation>Noch keine Maske ist angenommen</translation>
    </message>
    <message>
        <source>From the first mask that you accept on, you see here how many clicks and seconds each one took, and whether it gets less with a retrained decoder.</source>
        <translation>Ab der ersten angenommenen Maske sehen Sie hier, wie viele Klicks und Sekunden jede brauchte und ob es mit einem nachtrainierten Decoder weniger werden.</translation>
    </message>
    <message>
        <source>As recorded while you worked: each point is one accepted mask, in the colour of the decoder that had proposed it. The line is the mean of that decoder&apos;s last ten masks; a dashed line marks the first mask of a decoder.</source>
        <translation>Wie während Ihrer Arbeit aufgezeichnet: Jeder Punkt ist eine angenommene Maske, in der Farbe des Decoders, der sie vorgeschlagen hatte. Die Linie ist das Mittel der letzten zehn Masken dieses Decoders; eine gestrichelte Linie kennzeichnet die erste Maske eines Decoders.</translation>
    </message>
    <message>
        <source>Masks that took longer than {limit:.0f} seconds: {outside}. They are drawn as triangles at the upper edge; the line counts them as that long.</source>
        <translation>Masken, die länger als {limit:.0f} Sekunden dauerten: {outside}. Sie sind als Dreiecke am oberen Rand gezeichnet; die Linie zählt sie mit dieser Dauer.</translation>
    </message>
    <message>
        <source>Clicks for each accepted mask, box changes and brush strokes included</source>
        <translation>Klicks je angenommene Maske, samt Rahmenänderungen und Pinselstrichen</translation>
    </message>
    <message>
        <source>Clicks, box changes, strokes</source>
        <translation>Klicks, Rahmenänderungen, Striche</translation>
    </message>
    <message>
        <source>Seconds for each accepted mask, while it was in view</source>
        <translation>Sekunden je angenommene Maske, solange sie zu sehen war</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>1 (lesion) or 0 (skin)</source>
        <translation>1 (Läsion) oder 0 (Haut)</translation>
    </message>
    <message>
        <source>8 or 16 bits a channel</source>
        <translation>8 oder 16 Bit pro Kanal</translation>
    </message>
    <message>
        <source>A click is neither lesion nor skin.</source>
        <translation>Ein Klick ist weder Läsion noch Haut.</translation>
    </message>
    <message>
        <source>A click lies outside the image.</source>
        <translation>Ein Klick liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>A decoder cannot be exported in this form.</source>
        <translation>Ein Decoder kann nicht in dieser Form exportiert werden.</translation>
    </message>
    <message>
        <source>A marker is missing.</source>
        <translation>Eine Marke fehlt.</translation>
    </message>
    <message>
        <source>A mask or CAM in the project is damaged.</source>
        <translation>Eine Maske oder CAM im Projekt ist beschädigt.</translation>
    </message>
    <message>
        <source>A model&apos;s card is missing or damaged.</source>
        <translation>Die Karte eines Modells fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>A picture of this kind does not keep a mask&apos;s edge exactly.</source>
        <translation>Ein Bild dieser Art bewahrt den Rand einer Maske nicht genau.</translation>
    </message>
    <message>
        <source>A run length is impossible.</source>
        <translation>Eine Lauflänge ist unmöglich.</translation>
    </message>
    <message>
        <source>A second reading needs the reader&apos;s initials.</source>
        <translation>Eine Zweitbefundung braucht das Kürzel des Befunders.</translation>
    </message>
    <message>
        <source>A segment is cut off.</source>
        <translation>Ein Abschnitt ist abgeschnitten.</translation>
    </message>
    <message>
        <source>A shape cannot be read.</source>
        <translation>Eine Form kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A value has a wrong length.</source>
        <translation>Ein Wert hat eine falsche Länge.</translation>
    </message>
    <message>
        <source>Accept it, or lift its flag.</source>
        <translation>Nehmen Sie es an oder heben Sie die Markierung auf.</translation>
    </message>
    <message>
        <source>Accept some masks first.</source>
        <translation>Nehmen Sie zuerst einige Masken an.</translation>
    </message>
    <message>
        <source>Add a whole model under Models, or choose a decoder file.</source>
        <translation>Fügen Sie unter Modelle ein ganzes Modell hinzu oder wählen Sie eine Decoder-Datei.</translation>
    </message>
    <message>
        <source>Add the model again, or install the program again if it came with it.</source>
        <translation>Fügen Sie das Modell erneut hinzu oder installieren Sie das Programm neu, falls es damit kam.</translation>
    </message>
    <message>
        <source>All of the above is told in this chain of hashes; lesionlab verify checks it.</source>
        <translation>All dies steht in dieser Kette von Hashes; lesionlab verify prüft sie.</translation>
    </message>
    <message>
        <source>An annotation belongs to no image.</source>
        <translation>Eine Annotation gehört zu keinem Bild.</translation>
    </message>
    <message>
        <source>An exported file is not as it was written.</source>
        <translation>Eine exportierte Datei ist nicht, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>An image has no number of its own.</source>
        <translation>Ein Bild hat keine eigene Nummer.</translation>
    </message>
    <message>
        <source>Another export is writing into this folder.</source>
        <translation>In diesen Ordner schreibt gerade ein anderer Export.</translation>
    </message>
    <message>
        <source>Another file is taken for this image.</source>
        <translation>Für dieses Bild wird eine andere Datei genommen.</translation>
    </message>
    <message>
        <source>Another program is using the project&apos;s database.</source>
        <translation>Ein anderes Programm nutzt die Projektdatenbank.</translation>
    </message>
    <message>
        <source>As far as can be told, no mask is missing.</source>
        <translation>Soweit erkennbar, fehlt keine Maske.</translation>
    </message>
    <message>
        <source>As published.</source>
        <translation>Wie veröffentlicht.</translation>
    </message>
    <message>
        <source>Ask for permission to read it.</source>
        <translation>Bitten Sie um Leserechte dafür.</translation>
    </message>
    <message>
        <source>Ask for permission to read these, or rename them, then open the folder again.</source>
        <translation>Bitten Sie um Leserechte dafür oder benennen Sie sie um, dann öffnen Sie den Ordner erneut.</translation>
    </message>
    <message>
        <source>Ask for permission to read this file, and check that the disk is not full.</source>
        <translation>Bitten Sie um Leserechte für diese Datei und prüfen Sie, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>Attributes that may say who the patient is are left.</source>
        <translation>Es bleiben Attribute, die sagen können, wer der Patient ist.</translation>
    </message>
    <message>
        <source>BINARY, or FRACTIONAL with two values</source>
        <translation>BINARY, oder FRACTIONAL mit zwei Werten</translation>
    </message>
    <message>
        <source>Bring it back from a backup, or use another decoder.</source>
        <translation>Holen Sie es aus einer Sicherung zurück, oder verwenden Sie einen anderen Decoder.</translation>
    </message>
    <message>
        <source>Bring it back into the folder.</source>
        <translation>Bringen Sie es in den Ordner zurück.</translation>
    </message>
    <message>
        <source>Bring it back, then export again.</source>
        <translation>Bringen Sie es zurück und exportieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Bring the folder back to this place, then do it again.</source>
        <translation>Bringen Sie den Ordner an diesen Ort zurück, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Burned In Annotation: NO</source>
        <translation>Burned In Annotation: NO</translation>
    </message>
    <message>
        <source>Check that the file can be read and that the disk has room.</source>
        <translation>Prüfen Sie, ob die Datei lesbar ist und der Datenträger Platz hat.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Prüfen Sie, ob die Datei existiert und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Check the disk and export again.</source>
        <translation>Prüfen Sie den Datenträger und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on, and your permission to write there.</source>
        <translation>Prüfen Sie den Datenträger oder das Netzlaufwerk und Ihre Schreibrechte dort.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on.</source>
        <translation>Prüfen Sie den Datenträger oder das Netzlaufwerk.</translation>
    </message>
    <message>
        <source>Choose a checkpoint of one of these.</source>
        <translation>Wählen Sie einen Checkpoint von einem dieser Netze.</translation>
    </message>
    <message>
        <source>Choose a checkpoint that was saved with its last layer.</source>
        <translation>Wählen Sie einen Checkpoint, der mit seiner letzten Schicht gespeichert wurde.</translation>
    </message>
    <message>
        <source>Choose another file, or fetch this one again from its source.</source>
        <translation>Wählen Sie eine andere Datei oder holen Sie diese erneut von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to read this one.</source>
        <translation>Wählen Sie einen anderen Ordner oder bitten Sie um Leserechte für diesen.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to write this one.</source>
        <translation>Wählen Sie einen anderen Ordner oder bitten Sie um Schreibrechte für diesen.</translation>
    </message>
    <message>
        <source>Choose another folder, or connect the drive it is on.</source>
        <translation>Wählen Sie einen anderen Ordner oder schließen Sie sein Laufwerk an.</translation>
    </message>
    <message>
        <source>Choose another folder, or say that it is to be replaced.</source>
        <translation>Wählen Sie einen anderen Ordner, oder sagen Sie, dass ersetzt werden soll.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>Choose its model under Models first, then import it.</source>
        <translation>Wählen Sie zuerst sein Modell unter Modelle, dann importieren Sie ihn.</translation>
    </message>
    <message>
        <source>Choose medsam for a MedSAM checkpoint and sam for all others.</source>
        <translation>Wählen Sie medsam für einen MedSAM-Checkpoint und sam für alle anderen.</translation>
    </message>
    <message>
        <source>Choose one of these, or add a model.</source>
        <translation>Wählen Sie davon eines oder fügen Sie ein Modell hinzu.</translation>
    </message>
    <message>
        <source>Choose one of these, or none to let the program choose.</source>
        <translation>Wählen Sie eines davon oder keines, damit das Programm wählt.</translation>
    </message>
    <message>
        <source>Choose one of those listed.</source>
        <translation>Wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>Choose the folder of the masks alone.</source>
        <translation>Wählen Sie den Ordner, in dem nur die Masken sind.</translation>
    </message>
    <message>
        <source>Choose the folder with the right one alone.</source>
        <translation>Wählen Sie den Ordner, in dem nur die richtige ist.</translation>
    </message>
    <message>
        <source>Choose the model that came with the program.</source>
        <translation>Wählen Sie das Modell, das mit dem Programm kam.</translation>
    </message>
    <message>
        <source>Choose the original checkpoint file.</source>
        <translation>Wählen Sie die ursprüngliche Checkpoint-Datei.</translation>
    </message>
    <message>
        <source>Click inside the image.</source>
        <translation>Klicken Sie in das Bild.</translation>
    </message>
    <message>
        <source>Click on the lesion before you paint.</source>
        <translation>Klicken Sie vor dem Malen auf die Läsion.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Schließen Sie es zuerst dort.</translation>
    </message>
    <message>
        <source>Close other programs and press Retrain again.</source>
        <translation>Schließen Sie andere Programme und drücken Sie erneut Nachtrainieren.</translation>
    </message>
    <message>
        <source>Close other programs or make the image smaller.</source>
        <translation>Schließen Sie andere Programme oder verkleinern Sie das Bild.</translation>
    </message>
    <message>
        <source>Close other programs that have this file open (a backup or synchronisation, perhaps).</source>
        <translation>Schließen Sie andere Programme, die diese Datei geöffnet haben (vielleicht eine Sicherung oder Synchronisierung).</translation>
    </message>
    <message>
        <source>Close other programs that use the GPU and start LesionLab again.</source>
        <translation>Schließen Sie andere Programme, die die GPU benutzen, und starten Sie LesionLab neu.</translation>
    </message>
    <message>
        <source>Close other programs, choose the compact model, or start with --device cpu.</source>
        <translation>Schließen Sie andere Programme, wählen Sie das kompakte Modell oder starten Sie mit --device cpu.</translation>
    </message>
    <message>
        <source>Copy or export the file again from where it came from.</source>
        <translation>Kopieren oder exportieren Sie die Datei erneut von ihrem Ursprung.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came from.</source>
        <translation>Kopieren Sie die Datei erneut von ihrem Ursprung.</translation>
    </message>
    <message>
        <source>Correct or accept its proposal first.</source>
        <translation>Korrigieren Sie zuerst den Vorschlag, oder nehmen Sie ihn an.</translation>
    </message>
    <message>
        <source>Cut the writing out of the picture first.</source>
        <translation>Schneiden Sie zuerst die Schrift aus dem Bild.</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF</source>
        <translation>DICOM, JPEG, PNG oder TIFF</translation>
    </message>
    <message>
        <source>Do not use this decoder: delete it, and retrain or import it anew.</source>
        <translation>Benutzen Sie diesen Decoder nicht: löschen Sie ihn, und trainieren oder importieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>Draw the box anew.</source>
        <translation>Ziehen Sie den Rahmen neu.</translation>
    </message>
    <message>
        <source>Draw the lesion and accept it again.</source>
        <translation>Zeichnen Sie die Läsion und nehmen Sie sie erneut an.</translation>
    </message>
    <message>
        <source>Draw this lesion anew; the rest of the project is not affected.</source>
        <translation>Zeichnen Sie diese Läsion neu; das übrige Projekt ist nicht betroffen.</translation>
    </message>
    <message>
        <source>Each was judged on cases that it had not seen.</source>
        <translation>Jeder wurde an Fällen beurteilt, die er nicht gesehen hatte.</translation>
    </message>
    <message>
        <source>Export again, or take the file from where it was copied.</source>
        <translation>Exportieren Sie noch einmal, oder nehmen Sie die Datei von dort, woher sie kopiert wurde.</translation>
    </message>
    <message>
        <source>Export it again from where it came from, or choose another format.</source>
        <translation>Exportieren Sie es noch einmal von dort, woher es kam, oder wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>Export it again from where it came from.</source>
        <translation>Exportieren Sie es noch einmal von dort, woher es kam.</translation>
    </message>
    <message>
        <source>Export it as PNG or JPEG.</source>
        <translation>Exportieren Sie es als PNG oder JPEG.</translation>
    </message>
    <message>
        <source>Export it as RGB, or as PNG.</source>
        <translation>Exportieren Sie es als RGB oder als PNG.</translation>
    </message>
    <message>
        <source>Export it with one of these, or as PNG.</source>
        <translation>Exportieren Sie es mit einer von diesen, oder als PNG.</translation>
    </message>
    <message>
        <source>Export one of the formats to another folder, or rename the image.</source>
        <translation>Exportieren Sie eines der Formate in einen anderen Ordner, oder benennen Sie das Bild um.</translation>
    </message>
    <message>
        <source>Export the image again as it is seen, for example as PNG.</source>
        <translation>Exportieren Sie das Bild noch einmal so, wie es zu sehen ist, zum Beispiel als PNG.</translation>
    </message>
    <message>
        <source>Export the image again without a palette, for example as PNG.</source>
        <translation>Exportieren Sie das Bild noch einmal ohne Palette, zum Beispiel als PNG.</translation>
    </message>
    <message>
        <source>Export the images that show the lesion.</source>
        <translation>Exportieren Sie die Bilder, die die Läsion zeigen.</translation>
    </message>
    <message>
        <source>Export to another folder, or move this file away.</source>
        <translation>Exportieren Sie in einen anderen Ordner oder verschieben Sie diese Datei.</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>Holen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>Files of this kind cannot be cleaned.</source>
        <translation>Dateien dieser Art können nicht bereinigt werden.</translation>
    </message>
    <message>
        <source>Finish them, or take them away.</source>
        <translation>Schließen Sie sie ab oder nehmen Sie sie weg.</translation>
    </message>
    <message>
        <source>Flag the image if the lesion was accepted by mistake.</source>
        <translation>Markieren Sie das Bild, falls die Läsion versehentlich angenommen wurde.</translation>
    </message>
    <message>
        <source>Free some space, then do it again.</source>
        <translation>Machen Sie Platz frei und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was saved before is unharmed.</source>
        <translation>Schaffen Sie Platz, dann versuchen Sie es erneut; bereits Gespeichertes ist unversehrt.</translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was there before is unharmed.</source>
        <translation>Schaffen Sie Platz, dann versuchen Sie es erneut; bereits Vorhandenes ist unversehrt.</translation>
    </message>
    <message>
        <source>If it is a folder, open it as a folder.</source>
        <translation>Falls es ein Ordner ist, öffnen Sie ihn als Ordner.</translation>
    </message>
    <message>
        <source>If you trust it, unpack it with another program and choose the folder.</source>
        <translation>Wenn Sie ihm trauen, entpacken Sie es mit einem anderen Programm und wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Import it as masks of the images it belongs to.</source>
        <translation>Importieren Sie es als Masken der Bilder, zu denen es gehört.</translation>
    </message>
    <message>
        <source>Install LesionLab with CUDA; in a checkout, delete .venv and run bash packaging/start again.</source>
        <translation>Installieren Sie LesionLab mit CUDA; in einem Checkout löschen Sie .venv und führen Sie bash packaging/start noch einmal aus.</translation>
    </message>
    <message>
        <source>Install the driver of the GPU and start LesionLab again.</source>
        <translation>Installieren Sie den Treiber der GPU und starten Sie LesionLab neu.</translation>
    </message>
    <message>
        <source>Install the newer version of LesionLab to open it.</source>
        <translation>Installieren Sie die neuere Version von LesionLab, um es zu öffnen.</translation>
    </message>
    <message>
        <source>It can be tried, marked as such, if you say that you know this.</source>
        <translation>Er kann, so gekennzeichnet, ausprobiert werden, wenn Sie bestätigen, dass Sie dies wissen.</translation>
    </message>
    <message>
        <source>It may have been moved, or be a link to nowhere.</source>
        <translation>Vielleicht wurde es verschoben oder ist ein Link ins Leere.</translation>
    </message>
    <message>
        <source>It stays as it is unless you choose to replace it.</source>
        <translation>Es bleibt, wie es ist, wenn Sie nicht wählen, es zu ersetzen.</translation>
    </message>
    <message>
        <source>It was chosen with --device.</source>
        <translation>Es wurde mit --device gewählt.</translation>
    </message>
    <message>
        <source>Its masks could not be judged.</source>
        <translation>Seine Masken konnten nicht beurteilt werden.</translation>
    </message>
    <message>
        <source>Leave it out of the folder; it may be a report or a plan.</source>
        <translation>Nehmen Sie es aus dem Ordner; es kann ein Bericht oder ein Plan sein.</translation>
    </message>
    <message>
        <source>Leave the reading first, with the button above the image.</source>
        <translation>Verlassen Sie zuerst die Befundung, mit der Schaltfläche über dem Bild.</translation>
    </message>
    <message>
        <source>Lesions without a single pixel are left out.</source>
        <translation>Läsionen ohne ein einziges Pixel werden ausgelassen.</translation>
    </message>
    <message>
        <source>Links are missing from the record before this one.</source>
        <translation>Vor diesem Glied fehlen Glieder der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Links were cut off from the end of the record.</source>
        <translation>Am Ende der Aufzeichnung wurden Glieder abgeschnitten.</translation>
    </message>
    <message>
        <source>Look at it again and accept it there.</source>
        <translation>Sehen Sie es erneut an und nehmen Sie es dort an.</translation>
    </message>
    <message>
        <source>Masks are matched by the names of files.</source>
        <translation>Masken werden nach den Namen der Dateien zugeordnet.</translation>
    </message>
    <message>
        <source>Measure it again on the ruler in the image.</source>
        <translation>Messen Sie erneut am Lineal im Bild.</translation>
    </message>
    <message>
        <source>Measured on the mask at the image&apos;s own size, and on the colours inside it. They describe the picture; they are not a diagnosis.</source>
        <translation>Gemessen an der Maske in der Größe des Bildes und an den Farben darin. Die Werte beschreiben das Bild; sie sind keine Diagnose.</translation>
    </message>
    <message>
        <source>Measured on the outlines and the colours inside them; not a diagnosis.</source>
        <translation>Gemessen an den Umrissen und den Farben darin; keine Diagnose.</translation>
    </message>
    <message>
        <source>More corrections of the same kind would not change that.</source>
        <translation>Mehr Korrekturen derselben Art würden daran nichts ändern.</translation>
    </message>
    <message>
        <source>More lesions of this image are outlined than there are masks.</source>
        <translation>Von diesem Bild sind mehr Läsionen umrissen, als es Masken gibt.</translation>
    </message>
    <message>
        <source>Move the file elsewhere, then open the folder again.</source>
        <translation>Verschieben Sie die Datei an einen anderen Ort, dann öffnen Sie den Ordner erneut.</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>Es wurde keine NVIDIA-GPU gefunden.</translation>
    </message>
    <message>
        <source>No case is accepted yet.</source>
        <translation>Noch ist kein Fall angenommen.</translation>
    </message>
    <message>
        <source>No folder is open.</source>
        <translation>Kein Ordner ist geöffnet.</translation>
    </message>
    <message>
        <source>No image of the folder has this name.</source>
        <translation>Kein Bild des Ordners hat diesen Namen.</translation>
    </message>
    <message>
        <source>No other decoder was in use before.</source>
        <translation>Vorher war kein anderer Decoder aktiv.</translation>
    </message>
    <message>
        <source>Nothing was deleted. Open the folder again: what can be read, and the newest backup, are brought into a new database; the damaged file is kept.</source>
        <translation>Nichts wurde gelöscht. Öffnen Sie den Ordner erneut: Lesbares und die neueste Sicherung kommen in eine neue Datenbank; die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>Open a folder of images first.</source>
        <translation>Öffnen Sie zuerst einen Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>Open it with the program that wrote it.</source>
        <translation>Öffnen Sie es mit dem Programm, das es geschrieben hat.</translation>
    </message>
    <message>
        <source>Open its folder in the window: the record begins with what is found then.</source>
        <translation>Öffnen Sie seinen Ordner im Fenster: die Aufzeichnung beginnt mit dem, was dann vorgefunden wird.</translation>
    </message>
    <message>
        <source>Open the folder again to see each one.</source>
        <translation>Öffnen Sie den Ordner noch einmal, um jedes zu sehen.</translation>
    </message>
    <message>
        <source>Open the folder again to see those it has.</source>
        <translation>Öffnen Sie den Ordner noch einmal, um die vorhandenen zu sehen.</translation>
    </message>
    <message>
        <source>Open the folder again: what can be read is brought into a new database.</source>
        <translation>Öffnen Sie den Ordner erneut: Lesbares kommt in eine neue Datenbank.</translation>
    </message>
    <message>
        <source>Open the folder in the window to see what belongs to it now.</source>
        <translation>Öffnen Sie den Ordner im Fenster, um zu sehen, was jetzt dazu gehört.</translation>
    </message>
    <message>
        <source>Open the folder, then choose Second reading.</source>
        <translation>Öffnen Sie den Ordner, dann wählen Sie Zweitbefundung.</translation>
    </message>
    <message>
        <source>Open the image again and draw the lesion anew.</source>
        <translation>Öffnen Sie das Bild erneut und zeichnen Sie die Läsion neu.</translation>
    </message>
    <message>
        <source>PNG, BMP or TIFF</source>
        <translation>PNG, BMP oder TIFF</translation>
    </message>
    <message>
        <source>Parts of the page are missing.</source>
        <translation>Teile der Seite fehlen.</translation>
    </message>
    <message>
        <source>Patient Identity Removed: YES</source>
        <translation>Patient Identity Removed: YES</translation>
    </message>
    <message>
        <source>Positions are (x, y) in pixels of the image.</source>
        <translation>Positionen sind (x, y) in Pixeln des Bildes.</translation>
    </message>
    <message>
        <source>Proposal&apos;s IoU: its overlap with the mask that became of it, 1 if nothing was changed.</source>
        <translation>IoU des Vorschlags: seine Überlappung mit der Maske, die daraus wurde; 1, wenn nichts geändert wurde.</translation>
    </message>
    <message>
        <source>Put the masks into subfolders called like those of the images.</source>
        <translation>Legen Sie die Masken in Unterordner, die wie die der Bilder heißen.</translation>
    </message>
    <message>
        <source>Put the picture that they were made for into the folder.</source>
        <translation>Legen Sie das Bild, für das sie gemacht wurden, in den Ordner.</translation>
    </message>
    <message>
        <source>Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They are not changed, lie beside the program as libraries of their own, and may be replaced by other builds of the same version. Their sources: https://code.qt.io and https://download.qt.io/official_releases/QtForPython/.</source>
        <translation>Qt und seine Python-Anbindung werden unter der GNU Lesser General Public License, Version 3, benutzt. Sie sind unverändert, liegen als eigene Bibliotheken neben dem Programm und dürfen durch andere Builds derselben Version ersetzt werden. Ihre Quellen: https://code.qt.io und https://download.qt.io/official_releases/QtForPython/.</translation>
    </message>
    <message>
        <source>Remove the file from the folder.</source>
        <translation>Entfernen Sie die Datei aus dem Ordner.</translation>
    </message>
    <message>
        <source>Retraining stopped before it was done; the decoder in use stays as it is.</source>
        <translation>Das Nachtraining endete vorzeitig; der aktive Decoder bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>SAM ViT-B, ViT-L or ViT-H, or MedSAM, with the official key layout</source>
        <translation>SAM ViT-B, ViT-L oder ViT-H oder MedSAM, mit dem offiziellen Schlüsselaufbau</translation>
    </message>
    <message>
        <source>SOP Class UID and SOP Instance UID</source>
        <translation>SOP Class UID und SOP Instance UID</translation>
    </message>
    <message>
        <source>Save it again with numpy.save or numpy.savez.</source>
        <translation>Speichern Sie es noch einmal mit numpy.save oder numpy.savez.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Speichern Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Save it as Explicit VR Little Endian.</source>
        <translation>Speichern Sie es als Explicit VR Little Endian.</translation>
    </message>
    <message>
        <source>Save it as PNG first.</source>
        <translation>Speichern Sie es zuerst als PNG.</translation>
    </message>
    <message>
        <source>Save it smaller, or cut out the lesion with its surroundings.</source>
        <translation>Speichern Sie es kleiner oder schneiden Sie die Läsion mit ihrer Umgebung aus.</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>Speichern Sie es mit 8 oder 16 Bit pro Kanal.</translation>
    </message>
    <message>
        <source>Save the image as PNG first.</source>
        <translation>Speichern Sie das Bild zuerst als PNG.</translation>
    </message>
    <message>
        <source>Save the image compressed, or smaller.</source>
        <translation>Speichern Sie das Bild komprimiert oder kleiner.</translation>
    </message>
    <message>
        <source>Save the mask without smoothing or shading, as a PNG.</source>
        <translation>Speichern Sie die Maske ohne Glättung oder Schattierung als PNG.</translation>
    </message>
    <message>
        <source>Several files have masks of this image, and none fits better than the others.</source>
        <translation>Mehrere Dateien haben Masken dieses Bildes, und keine passt besser als die anderen.</translation>
    </message>
    <message>
        <source>Several images have this name.</source>
        <translation>Mehrere Bilder haben diesen Namen.</translation>
    </message>
    <message>
        <source>Several versions begin so.</source>
        <translation>Mehrere Versionen beginnen so.</translation>
    </message>
    <message>
        <source>Skin lesions outlined with LesionLab, as polygons along the edges of pixels. A polygon cannot hold holes: those of the masks were filled, see the key lesionlab.</source>
        <translation>Hautläsionen, mit LesionLab umrissen, als Polygone entlang der Pixelkanten. Ein Polygon kann keine Löcher enthalten: die der Masken wurden gefüllt, siehe den Schlüssel lesionlab.</translation>
    </message>
    <message>
        <source>Skin lesions outlined with LesionLab; the masks are exact.</source>
        <translation>Hautläsionen, mit LesionLab umrissen; die Masken sind exakt.</translation>
    </message>
    <message>
        <source>Slower than another one.</source>
        <translation>Langsamer als ein anderer.</translation>
    </message>
    <message>
        <source>Some lesions of this image are not finished.</source>
        <translation>Einige Läsionen dieses Bildes sind nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Some of the folder could not be looked at.</source>
        <translation>Ein Teil des Ordners konnte nicht durchsucht werden.</translation>
    </message>
    <message>
        <source>Something is there again that was lost.</source>
        <translation>Etwas, das verloren war, ist wieder da.</translation>
    </message>
    <message>
        <source>Something was changed after it was recorded.</source>
        <translation>Etwas wurde geändert, nachdem es aufgezeichnet war.</translation>
    </message>
    <message>
        <source>Take the last lesions away, or outline them anew by hand.</source>
        <translation>Nehmen Sie die letzten Läsionen weg, oder umreißen Sie sie von Hand neu.</translation>
    </message>
    <message>
        <source>The DICOM file cannot be read any more, so nothing can refer to it.</source>
        <translation>Die DICOM-Datei kann nicht mehr gelesen werden, also kann nichts auf sie verweisen.</translation>
    </message>
    <message>
        <source>The DICOM file does not say what it is called, so nothing can refer to it.</source>
        <translation>Die DICOM-Datei sagt nicht, wie sie heißt, also kann nichts auf sie verweisen.</translation>
    </message>
    <message>
        <source>The DICOM segmentation is damaged or incomplete.</source>
        <translation>Die DICOM-Segmentierung ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The GPU ran out of memory, so the models run on the CPU.</source>
        <translation>Der Speicher der GPU wurde voll, darum laufen die Modelle auf der CPU.</translation>
    </message>
    <message>
        <source>The annotations belong to an image that is not listed.</source>
        <translation>Die Annotationen gehören zu einem Bild, das nicht aufgeführt ist.</translation>
    </message>
    <message>
        <source>The archive is damaged, or packed in a way that is not known.</source>
        <translation>Das Archiv ist beschädigt oder auf unbekannte Weise gepackt.</translation>
    </message>
    <message>
        <source>The array cannot be read.</source>
        <translation>Das Array kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The array has no shape of masks.</source>
        <translation>Das Array hat nicht die Form von Masken.</translation>
    </message>
    <message>
        <source>The array holds no numbers.</source>
        <translation>Das Array enthält keine Zahlen.</translation>
    </message>
    <message>
        <source>The array is too large.</source>
        <translation>Das Array ist zu groß.</translation>
    </message>
    <message>
        <source>The arrays are not of one size.</source>
        <translation>Die Arrays sind nicht von einer Größe.</translation>
    </message>
    <message>
        <source>The backends could not be measured.</source>
        <translation>Die Rechenwege konnten nicht gemessen werden.</translation>
    </message>
    <message>
        <source>The box is empty.</source>
        <translation>Der Rahmen ist leer.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be read.</source>
        <translation>Der Checkpoint ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The checkpoint could not be copied into the program&apos;s data folder.</source>
        <translation>Der Checkpoint konnte nicht in den Datenordner des Programms kopiert werden.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model.</source>
        <translation>Der Checkpoint passt nicht zum Modell.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged.</source>
        <translation>Der Checkpoint ist beschädigt.</translation>
    </message>
    <message>
        <source>The codestream is cut off.</source>
        <translation>Der Codestrom ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The compressed image has another size than its header says.</source>
        <translation>Das komprimierte Bild hat eine andere Größe, als sein Kopf sagt.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>Der Arbeitsspeicher des Computers ist erschöpft.</translation>
    </message>
    <message>
        <source>The data set does not say that it was de-identified.</source>
        <translation>Der Datensatz sagt nicht, dass er de-identifiziert wurde.</translation>
    </message>
    <message>
        <source>The decoder that came with the model.</source>
        <translation>Der mit dem Modell gelieferte Decoder.</translation>
    </message>
    <message>
        <source>The decoder&apos;s file cannot be read.</source>
        <translation>Die Datei des Decoders ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The decoder&apos;s file was changed or is damaged.</source>
        <translation>Die Datei des Decoders wurde geändert oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The deflated data set is cut off.</source>
        <translation>Der gepackte Datensatz ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The deflated data set is too large.</source>
        <translation>Der gepackte Datensatz ist zu groß.</translation>
    </message>
    <message>
        <source>The directory is damaged.</source>
        <translation>Das Verzeichnis ist beschädigt.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The driver of the NVIDIA GPU is missing.</source>
        <translation>Der Treiber der NVIDIA-GPU fehlt.</translation>
    </message>
    <message>
        <source>The driver of the NVIDIA GPU is too old.</source>
        <translation>Der Treiber der NVIDIA-GPU ist zu alt.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file cannot be taken apart.</source>
        <translation>Die Datei kann nicht zerlegt werden.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file does not say how it is encoded.</source>
        <translation>Die Datei sagt nicht, wie sie kodiert ist.</translation>
    </message>
    <message>
        <source>The file has no arrays, or too many.</source>
        <translation>Die Datei hat keine Arrays oder zu viele.</translation>
    </message>
    <message>
        <source>The file has no page.</source>
        <translation>Die Datei hat keine Seite.</translation>
    </message>
    <message>
        <source>The file holds more than a mask decoder.</source>
        <translation>Die Datei enthält mehr als einen Masken-Decoder.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>Die Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>Die Datei ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file is no JSON, or damaged.</source>
        <translation>Die Datei ist kein JSON oder beschädigt.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>The file must not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file of the decoder of this link is not there.</source>
        <translation>Die Datei des Decoders dieses Gliedes ist nicht da.</translation>
    </message>
    <message>
        <source>The file of this decoder was changed.</source>
        <translation>Die Datei dieses Decoders wurde geändert.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile.</source>
        <translation>Die Datei wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>The file&apos;s own header is too long.</source>
        <translation>Der eigene Kopf der Datei ist zu lang.</translation>
    </message>
    <message>
        <source>The folder cannot be opened.</source>
        <translation>Der Ordner kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The frame has another number of segments than its image.</source>
        <translation>Das Einzelbild hat eine andere Zahl von Abschnitten als sein Bild.</translation>
    </message>
    <message>
        <source>The frame is cut off.</source>
        <translation>Das Einzelbild ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The frame is empty.</source>
        <translation>Das Einzelbild ist leer.</translation>
    </message>
    <message>
        <source>The header contradicts itself.</source>
        <translation>Der Kopf widerspricht sich.</translation>
    </message>
    <message>
        <source>The header is too long.</source>
        <translation>Der Kopf ist zu lang.</translation>
    </message>
    <message>
        <source>The image file is damaged or cut off.</source>
        <translation>Die Bilddatei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The image file was replaced by another one since it was corrected.</source>
        <translation>Die Bilddatei wurde seit der Korrektur durch eine andere ersetzt.</translation>
    </message>
    <message>
        <source>The image file was replaced by another one since its masks were drawn.</source>
        <translation>Die Bilddatei wurde durch eine andere ersetzt, seit ihre Masken gezeichnet wurden.</translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was worked on.</source>
        <translation>Die Bilddatei wurde während der Bearbeitung durch eine andere ersetzt.</translation>
    </message>
    <message>
        <source>The image has 32 bits a channel, or signed values.</source>
        <translation>Das Bild hat 32 Bit pro Kanal oder vorzeichenbehaftete Werte.</translation>
    </message>
    <message>
        <source>The image has another size than its header says.</source>
        <translation>Das Bild hat eine andere Größe, als sein Kopf sagt.</translation>
    </message>
    <message>
        <source>The image has no name.</source>
        <translation>Das Bild hat keinen Namen.</translation>
    </message>
    <message>
        <source>The image is flagged, or its lesion is being corrected again.</source>
        <translation>Das Bild ist markiert, oder seine Läsion wird erneut korrigiert.</translation>
    </message>
    <message>
        <source>The image is too large.</source>
        <translation>Das Bild ist zu groß.</translation>
    </message>
    <message>
        <source>The image itself proposes one lesion, and this is a further one.</source>
        <translation>Das Bild selbst schlägt eine Läsion vor, und diese ist eine weitere.</translation>
    </message>
    <message>
        <source>The image of this mask is not there.</source>
        <translation>Das Bild dieser Maske ist nicht da.</translation>
    </message>
    <message>
        <source>The image&apos;s file is gone.</source>
        <translation>Die Datei des Bildes fehlt.</translation>
    </message>
    <message>
        <source>The image&apos;s path leads out of the project.</source>
        <translation>Der Pfad des Bildes führt aus dem Projekt hinaus.</translation>
    </message>
    <message>
        <source>The labelme file would not be as labelme reads it; the older file stays.</source>
        <translation>Die labelme-Datei wäre nicht so, wie labelme sie liest; die ältere Datei bleibt.</translation>
    </message>
    <message>
        <source>The mask does not fit its place.</source>
        <translation>Die Maske passt nicht an ihren Platz.</translation>
    </message>
    <message>
        <source>The mask has no numbers as values.</source>
        <translation>Die Maske hat keine Zahlen als Werte.</translation>
    </message>
    <message>
        <source>The mask has no pixel.</source>
        <translation>Die Maske hat kein Pixel.</translation>
    </message>
    <message>
        <source>The mask has values that are not finite.</source>
        <translation>Die Maske hat Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The mask in the file cannot be read.</source>
        <translation>Die Maske in der Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The mask in the file has several channels.</source>
        <translation>Die Maske in der Datei hat mehrere Kanäle.</translation>
    </message>
    <message>
        <source>The mask is empty, so there is nothing to measure.</source>
        <translation>Die Maske ist leer, also gibt es nichts zu messen.</translation>
    </message>
    <message>
        <source>The mask is empty.</source>
        <translation>Die Maske ist leer.</translation>
    </message>
    <message>
        <source>The mask is not of the image&apos;s size.</source>
        <translation>Die Maske hat nicht die Größe des Bildes.</translation>
    </message>
    <message>
        <source>The mask is unusually large.</source>
        <translation>Die Maske ist ungewöhnlich groß.</translation>
    </message>
    <message>
        <source>The mask is unusually small.</source>
        <translation>Die Maske ist ungewöhnlich klein.</translation>
    </message>
    <message>
        <source>The mask lies outside of the image.</source>
        <translation>Die Maske liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The mask touches the image&apos;s border.</source>
        <translation>Die Maske berührt den Rand des Bildes.</translation>
    </message>
    <message>
        <source>The masks of this image are damaged.</source>
        <translation>Die Masken dieses Bildes sind beschädigt.</translation>
    </message>
    <message>
        <source>The masks were made for another picture of this name.</source>
        <translation>Die Masken wurden für ein anderes Bild dieses Namens gemacht.</translation>
    </message>
    <message>
        <source>The model&apos;s weights are not those that its card describes.</source>
        <translation>Die Gewichte des Modells sind nicht die auf seiner Karte beschriebenen.</translation>
    </message>
    <message>
        <source>The model&apos;s weights cannot be read.</source>
        <translation>Die Gewichte des Modells sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The name ends like that of a frame; rename it.</source>
        <translation>Der Name endet wie der eines Einzelbildes; benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>The name is not Unicode; rename it.</source>
        <translation>Der Name ist kein Unicode; benennen Sie sie um.</translation>
    </message>
    <message>
        <source>The name of the file is too long for this drive.</source>
        <translation>Der Name der Datei ist für dieses Laufwerk zu lang.</translation>
    </message>
    <message>
        <source>The new decoder fits your outlines better, but it got worse elsewhere.</source>
        <translation>Der neue Decoder passt besser zu Ihren Umrissen, wurde aber anderswo schlechter.</translation>
    </message>
    <message>
        <source>The new decoder is better on cases that it has not seen.</source>
        <translation>Der neue Decoder ist bei ungesehenen Fällen besser.</translation>
    </message>
    <message>
        <source>The new decoder was not proved better.</source>
        <translation>Der neue Decoder ist nicht als besser erwiesen.</translation>
    </message>
    <message>
        <source>The number of frames is not possible.</source>
        <translation>Die Zahl der Einzelbilder ist nicht möglich.</translation>
    </message>
    <message>
        <source>The outline cannot be read.</source>
        <translation>Der Umriss kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The outline has too many points.</source>
        <translation>Der Umriss hat zu viele Punkte.</translation>
    </message>
    <message>
        <source>The outline is too long.</source>
        <translation>Der Umriss ist zu lang.</translation>
    </message>
    <message>
        <source>The outline lies outside of the image.</source>
        <translation>Der Umriss liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The page has neither 8 nor 16 bits a channel.</source>
        <translation>Die Seite hat weder 8 noch 16 Bit pro Kanal.</translation>
    </message>
    <message>
        <source>The page is neither grey nor RGB.</source>
        <translation>Die Seite ist weder Graustufen noch RGB.</translation>
    </message>
    <message>
        <source>The picture has several pages.</source>
        <translation>Das Bild hat mehrere Seiten.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off.</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The picture itself has writing in it, which may say who the patient is.</source>
        <translation>Im Bild selbst steht Schrift, die sagen kann, wer der Patient ist.</translation>
    </message>
    <message>
        <source>The picture&apos;s kind of colours is not known.</source>
        <translation>Die Farbart des Bildes ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The pixels are cut off.</source>
        <translation>Die Pixel sind abgeschnitten.</translation>
    </message>
    <message>
        <source>The program made a mistake; your saved work is safe.</source>
        <translation>Im Programm trat ein Fehler auf; Ihre gespeicherte Arbeit ist sicher.</translation>
    </message>
    <message>
        <source>The project cannot be read or written.</source>
        <translation>Das Projekt kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The project cannot be read.</source>
        <translation>Das Projekt ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The project in this folder cannot be changed. </source>
        <translation>Das Projekt in diesem Ordner kann nicht geändert werden. </translation>
    </message>
    <message>
        <source>The project is open elsewhere, so no backup can be restored.</source>
        <translation>Das Projekt ist anderswo geöffnet, daher kann keine Sicherung wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of LesionLab.</source>
        <translation>Das Projekt wurde mit einer neueren Version von LesionLab erstellt.</translation>
    </message>
    <message>
        <source>The project&apos;s database is damaged.</source>
        <translation>Die Projektdatenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>The project&apos;s database was damaged and nothing of it could be read. </source>
        <translation>Die Projektdatenbank war beschädigt, und nichts davon war lesbar. </translation>
    </message>
    <message>
        <source>The project&apos;s folder is gone.</source>
        <translation>Der Ordner des Projekts fehlt.</translation>
    </message>
    <message>
        <source>The proposals with and without a map disagree.</source>
        <translation>Die Vorschläge mit und ohne Karte widersprechen sich.</translation>
    </message>
    <message>
        <source>The record does not know of this export.</source>
        <translation>Die Aufzeichnung kennt diesen Export nicht.</translation>
    </message>
    <message>
        <source>The record is not the one that this export was made from.</source>
        <translation>Die Aufzeichnung ist nicht die, aus der dieser Export gemacht wurde.</translation>
    </message>
    <message>
        <source>The record of this project cannot be read.</source>
        <translation>Die Aufzeichnung dieses Projekts kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The run lengths cannot be read.</source>
        <translation>Die Lauflängen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The run lengths do not add up to the image.</source>
        <translation>Die Lauflängen ergeben zusammen nicht das Bild.</translation>
    </message>
    <message>
        <source>The run lengths have no size.</source>
        <translation>Die Lauflängen haben keine Größe.</translation>
    </message>
    <message>
        <source>The scale is not possible.</source>
        <translation>Der Maßstab ist nicht möglich.</translation>
    </message>
    <message>
        <source>The segmentation is deflated as a whole, which is not read.</source>
        <translation>Die Segmentierung ist als Ganzes gepackt, was nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The shape has the wrong number of points.</source>
        <translation>Die Form hat die falsche Zahl von Punkten.</translation>
    </message>
    <message>
        <source>The size is not possible.</source>
        <translation>Die Größe ist nicht möglich.</translation>
    </message>
    <message>
        <source>The stream has another number of channels than its header says.</source>
        <translation>Der Strom hat eine andere Zahl von Kanälen, als sein Kopf sagt.</translation>
    </message>
    <message>
        <source>The stream has another size than it says.</source>
        <translation>Der Strom hat eine andere Größe, als er sagt.</translation>
    </message>
    <message>
        <source>The stream has no end.</source>
        <translation>Der Strom hat kein Ende.</translation>
    </message>
    <message>
        <source>The stream has no frame header.</source>
        <translation>Der Strom hat keinen Bildkopf.</translation>
    </message>
    <message>
        <source>The stream is cut off.</source>
        <translation>Der Strom ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The stream is damaged.</source>
        <translation>Der Strom ist beschädigt.</translation>
    </message>
    <message>
        <source>The stream takes too long.</source>
        <translation>Der Strom braucht zu lange.</translation>
    </message>
    <message>
        <source>The table of frames is damaged.</source>
        <translation>Die Tabelle der Einzelbilder ist beschädigt.</translation>
    </message>
    <message>
        <source>The training set is damaged or incomplete.</source>
        <translation>Die Trainingsdaten sind beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The training set is of another version.</source>
        <translation>Die Trainingsdaten sind von einer anderen Version.</translation>
    </message>
    <message>
        <source>There are more run lengths than pixels.</source>
        <translation>Es gibt mehr Lauflängen als Pixel.</translation>
    </message>
    <message>
        <source>There are no pixels.</source>
        <translation>Es gibt keine Pixel.</translation>
    </message>
    <message>
        <source>There are too few corrections to retrain.</source>
        <translation>Es gibt zu wenige Korrekturen zum Nachtrainieren.</translation>
    </message>
    <message>
        <source>There are too many files in the folder.</source>
        <translation>Es sind zu viele Dateien im Ordner.</translation>
    </message>
    <message>
        <source>There are too many frames.</source>
        <translation>Es sind zu viele Einzelbilder.</translation>
    </message>
    <message>
        <source>There are too many lesions for one image.</source>
        <translation>Es sind zu viele Läsionen für ein Bild.</translation>
    </message>
    <message>
        <source>There is a GPU, so the models run on it.</source>
        <translation>Es gibt eine GPU, darum laufen die Modelle auf ihr.</translation>
    </message>
    <message>
        <source>There is a file of that name.</source>
        <translation>Es gibt eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>There is a file that LesionLab did not write, or that was changed since; it was left as it is.</source>
        <translation>Dort ist eine Datei, die LesionLab nicht geschrieben hat oder die seither geändert wurde; sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>There is an NVIDIA GPU, but the PyTorch installed here cannot use it.</source>
        <translation>Es gibt eine NVIDIA-GPU, aber das hier installierte PyTorch kann sie nicht benutzen.</translation>
    </message>
    <message>
        <source>There is an NVIDIA GPU, but the PyTorch installed here has no CUDA.</source>
        <translation>Es gibt eine NVIDIA-GPU, aber das hier installierte PyTorch hat kein CUDA.</translation>
    </message>
    <message>
        <source>There is no JPEG 2000 codestream.</source>
        <translation>Es gibt keinen JPEG-2000-Codestrom.</translation>
    </message>
    <message>
        <source>There is no export in this folder.</source>
        <translation>In diesem Ordner ist kein Export.</translation>
    </message>
    <message>
        <source>There is no image for a second reading.</source>
        <translation>Es gibt kein Bild für eine Zweitbefundung.</translation>
    </message>
    <message>
        <source>There is no lesion in it.</source>
        <translation>Darin ist keine Läsion.</translation>
    </message>
    <message>
        <source>There is no mask of this image to report yet.</source>
        <translation>Von diesem Bild gibt es noch keine Maske für einen Bericht.</translation>
    </message>
    <message>
        <source>There is no such CAM method.</source>
        <translation>Dieses CAM-Verfahren gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such decoder version in this project.</source>
        <translation>Diese Decoder-Version gibt es in diesem Projekt nicht.</translation>
    </message>
    <message>
        <source>There is no such decoder version.</source>
        <translation>Diese Decoder-Version gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Es gibt keine solche Datei und keinen solchen Ordner.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such model.</source>
        <translation>Dieses Modell gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such reading in this project.</source>
        <translation>Diese Befundung gibt es in diesem Projekt nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this array.</source>
        <translation>Für dieses Array reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this file.</source>
        <translation>Für diese Datei reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this image.</source>
        <translation>Für dieses Bild reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>Für dieses Bild reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for this segmentation.</source>
        <translation>Für diese Segmentierung reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to unpack the archive.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz, um das Archiv zu entpacken.</translation>
    </message>
    <message>
        <source>There is nothing to import for this image.</source>
        <translation>Für dieses Bild gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>There is too much in the file.</source>
        <translation>In der Datei ist zu viel.</translation>
    </message>
    <message>
        <source>There was no backup, so the project begins anew.</source>
        <translation>Es gab keine Sicherung, daher beginnt das Projekt neu.</translation>
    </message>
    <message>
        <source>This DICOM file does not have that many images.</source>
        <translation>Diese DICOM-Datei hat nicht so viele Bilder.</translation>
    </message>
    <message>
        <source>This DICOM file holds masks, not an image.</source>
        <translation>Diese DICOM-Datei enthält Masken und kein Bild.</translation>
    </message>
    <message>
        <source>This DICOM file holds no image.</source>
        <translation>Diese DICOM-Datei enthält kein Bild.</translation>
    </message>
    <message>
        <source>This DICOM file holds several images.</source>
        <translation>Diese DICOM-Datei enthält mehrere Bilder.</translation>
    </message>
    <message>
        <source>This DICOM file holds too many images.</source>
        <translation>Diese DICOM-Datei enthält zu viele Bilder.</translation>
    </message>
    <message>
        <source>This DICOM image has a segmented palette.</source>
        <translation>Dieses DICOM-Bild hat eine segmentierte Palette.</translation>
    </message>
    <message>
        <source>This DICOM image has signed values and does not say which are black and white.</source>
        <translation>Dieses DICOM-Bild hat Werte mit Vorzeichen und sagt nicht, welche schwarz und weiß sind.</translation>
    </message>
    <message>
        <source>This DICOM image is compressed in a way that cannot be read.</source>
        <translation>Dieses DICOM-Bild ist auf eine Weise komprimiert, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>This DICOM image stores its colours in a way that cannot be read.</source>
        <translation>Dieses DICOM-Bild speichert seine Farben auf eine Weise, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>This GPU cannot be used.</source>
        <translation>Diese GPU kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>This GPU is not there.</source>
        <translation>Diese GPU ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>This backup cannot be restored.</source>
        <translation>Diese Sicherung kann nicht wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>This database is not a LesionLab project.</source>
        <translation>Diese Datenbank ist kein LesionLab-Projekt.</translation>
    </message>
    <message>
        <source>This decoder belongs to another model.</source>
        <translation>Dieser Decoder gehört zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>This decoder is in use and cannot be deleted.</source>
        <translation>Dieser Decoder ist aktiv und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>This decoder was not proved better.</source>
        <translation>Dieser Decoder ist nicht als besser erwiesen.</translation>
    </message>
    <message>
        <source>This device is not known.</source>
        <translation>Dieses Gerät ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This export was made before there was a record.</source>
        <translation>Dieser Export wurde gemacht, bevor es eine Aufzeichnung gab.</translation>
    </message>
    <message>
        <source>This file does not have that many images.</source>
        <translation>Diese Datei hat nicht so viele Bilder.</translation>
    </message>
    <message>
        <source>This file is no SAM checkpoint.</source>
        <translation>Diese Datei ist kein SAM-Checkpoint.</translation>
    </message>
    <message>
        <source>This file is no classifier that is known.</source>
        <translation>Diese Datei ist kein bekannter Klassifikator.</translation>
    </message>
    <message>
        <source>This file is no classifier.</source>
        <translation>Diese Datei ist kein Klassifikator.</translation>
    </message>
    <message>
        <source>This further lesion was only painted, so there is no prompt to learn from.</source>
        <translation>Diese weitere Läsion wurde nur gemalt, daher gibt es keine Vorgabe zum Lernen.</translation>
    </message>
    <message>
        <source>This image is accepted or begun already.</source>
        <translation>Dieses Bild ist schon angenommen oder begonnen.</translation>
    </message>
    <message>
        <source>This is a second reading: only its own images and masks are open.</source>
        <translation>Dies ist eine Zweitbefundung: Nur ihre eigenen Bilder und Masken sind offen.</translation>
    </message>
    <message>
        <source>This is in the project, but its record does not know of it.</source>
        <translation>Dies ist im Projekt, aber seine Aufzeichnung weiß nichts davon.</translation>
    </message>
    <message>
        <source>This is no JPEG stream.</source>
        <translation>Das ist kein JPEG-Strom.</translation>
    </message>
    <message>
        <source>This is no PNG file.</source>
        <translation>Das ist keine PNG-Datei.</translation>
    </message>
    <message>
        <source>This is no PNG, BMP or TIFF picture.</source>
        <translation>Das ist kein PNG-, BMP- oder TIFF-Bild.</translation>
    </message>
    <message>
        <source>This is no TIFF file.</source>
        <translation>Das ist keine TIFF-Datei.</translation>
    </message>
    <message>
        <source>This is no mask: it has more than two values.</source>
        <translation>Das ist keine Maske: es hat mehr als zwei Werte.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>This is no whole number.</source>
        <translation>Das ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>This is not a decoder file.</source>
        <translation>Dies ist keine Decoder-Datei.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Dies ist keine Datei.</translation>
    </message>
    <message>
        <source>This is not an image.</source>
        <translation>Dies ist kein Bild.</translation>
    </message>
    <message>
        <source>This kind of segmentation is not read.</source>
        <translation>Diese Art von Segmentierung wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This lesion cannot be taken away.</source>
        <translation>Diese Läsion kann nicht weggenommen werden.</translation>
    </message>
    <message>
        <source>This link does not follow the one before it: one of the two was replaced.</source>
        <translation>Dieses Glied folgt nicht auf das davor: eines von beiden wurde ersetzt.</translation>
    </message>
    <message>
        <source>This link was changed.</source>
        <translation>Dieses Glied wurde geändert.</translation>
    </message>
    <message>
        <source>This mask changed since it was shown on the contact sheet.</source>
        <translation>Diese Maske hat sich geändert, seit sie auf dem Kontaktbogen gezeigt wurde.</translation>
    </message>
    <message>
        <source>This mask is not the one that its hash was made of.</source>
        <translation>Diese Maske ist nicht die, aus der ihr Hash gemacht wurde.</translation>
    </message>
    <message>
        <source>This number is not finite.</source>
        <translation>Diese Zahl ist nicht endlich.</translation>
    </message>
    <message>
        <source>This project can only be viewed.</source>
        <translation>Dieses Projekt kann nur angesehen werden.</translation>
    </message>
    <message>
        <source>This project has no record yet; it was last opened by an older LesionLab.</source>
        <translation>Dieses Projekt hat noch keine Aufzeichnung; es wurde zuletzt von einem älteren LesionLab geöffnet.</translation>
    </message>
    <message>
        <source>This training set is not the one that its hash was made of.</source>
        <translation>Diese Trainingsdaten sind nicht die, aus denen ihr Hash gemacht wurde.</translation>
    </message>
    <message>
        <source>This way of feeding images is not known.</source>
        <translation>Diese Art der Bildzuführung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send this line to the developers.</source>
        <translation>Versuchen Sie es erneut. Falls es wiederkehrt, senden Sie diese Zeile an die Entwickler.</translation>
    </message>
    <message>
        <source>Two files of this export would have the same name.</source>
        <translation>Zwei Dateien dieses Exports hätten denselben Namen.</translation>
    </message>
    <message>
        <source>Unpack it with another program and choose the folder.</source>
        <translation>Entpacken Sie es mit einem anderen Programm und wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Update the driver of the GPU and start LesionLab again.</source>
        <translation>Aktualisieren Sie den Treiber der GPU und starten Sie LesionLab neu.</translation>
    </message>
    <message>
        <source>Update the driver of the GPU; very old GPUs cannot be used any more.</source>
        <translation>Aktualisieren Sie den Treiber der GPU; sehr alte GPUs können nicht mehr benutzt werden.</translation>
    </message>
    <message>
        <source>Use a shorter name; an export can use neutral names, which are short.</source>
        <translation>Nehmen Sie einen kürzeren Namen; ein Export kann neutrale Namen verwenden, die kurz sind.</translation>
    </message>
    <message>
        <source>Use another decoder, for instance the one that came with the model.</source>
        <translation>Nutzen Sie einen anderen Decoder, etwa den mit dem Modell gelieferten.</translation>
    </message>
    <message>
        <source>Use another one first.</source>
        <translation>Nutzen Sie zuerst einen anderen.</translation>
    </message>
    <message>
        <source>Use the device cpu, or install PyTorch&apos;s CUDA build and the GPU&apos;s driver.</source>
        <translation>Nutzen Sie das Gerät cpu oder installieren Sie PyTorch mit CUDA und den Treiber der GPU.</translation>
    </message>
    <message>
        <source>Use the device cpu, or see what lesionlab doctor says.</source>
        <translation>Benutzen Sie das Gerät cpu, oder sehen Sie nach, was lesionlab doctor sagt.</translation>
    </message>
    <message>
        <source>Wait until it is done, or choose another folder.</source>
        <translation>Warten Sie, bis er fertig ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>What happened to the project is told in a chain of hashes; lesionlab verify checks it.</source>
        <translation>Was mit dem Projekt geschah, steht in einer Kette von Hashes; lesionlab verify prüft sie.</translation>
    </message>
    <message>
        <source>What this link tells cannot be read.</source>
        <translation>Was dieses Glied sagt, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What this link tells of cannot be read.</source>
        <translation>Wovon dieses Glied spricht, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What was recorded is not there any more.</source>
        <translation>Was aufgezeichnet wurde, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>What was written could not be read back as it was meant; the older file stays.</source>
        <translation>Was geschrieben wurde, ließ sich nicht so lesen, wie es gemeint war; die ältere Datei bleibt.</translation>
    </message>
    <message>
        <source>What was written is not right, so it was not kept.</source>
        <translation>Was geschrieben wurde, ist nicht richtig, darum wurde es nicht behalten.</translation>
    </message>
    <message>
        <source>White is lesion; grey was marked as hair, ruler or ink.</source>
        <translation>Weiß ist Läsion; grau wurde als Haar, Lineal oder Tinte markiert.</translation>
    </message>
    <message>
        <source>With masks that a later one took the place of; imported ones are not counted.</source>
        <translation>Mit Masken, an deren Stelle eine spätere trat; importierte zählen nicht.</translation>
    </message>
    <message>
        <source>With this model the image itself proposes nothing that could be retrained.</source>
        <translation>Bei diesem Modell schlägt das Bild selbst nichts vor, was neu trainiert werden könnte.</translation>
    </message>
    <message>
        <source>Work on a lesion in the project is damaged.</source>
        <translation>Die Arbeit an einer Läsion im Projekt ist beschädigt.</translation>
    </message>
    <message>
        <source>a .npy or .npz file without pickled objects</source>
        <translation>eine .npy- oder .npz-Datei ohne Pickle-Objekte</translation>
    </message>
    <message>
        <source>a JSON card beside the model&apos;s weights</source>
        <translation>eine JSON-Karte neben den Gewichten des Modells</translation>
    </message>
    <message>
        <source>a PNG</source>
        <translation>ein PNG</translation>
    </message>
    <message>
        <source>a PNG, JPEG, TIFF, BMP, WebP or DICOM image</source>
        <translation>ein PNG-, JPEG-, TIFF-, BMP-, WebP- oder DICOM-Bild</translation>
    </message>
    <message>
        <source>a SAM or MedSAM checkpoint (.pth) or a .safetensors file</source>
        <translation>ein SAM- oder MedSAM-Checkpoint (.pth) oder eine .safetensors-Datei</translation>
    </message>
    <message>
        <source>a dermoscopic or other photograph</source>
        <translation>eine dermatoskopische oder andere Fotografie</translation>
    </message>
    <message>
        <source>a folder of images</source>
        <translation>ein Ordner mit Bildern</translation>
    </message>
    <message>
        <source>a folder that exists and may be read</source>
        <translation>ein vorhandener, lesbarer Ordner</translation>
    </message>
    <message>
        <source>a folder that may be written</source>
        <translation>ein beschreibbarer Ordner</translation>
    </message>
    <message>
        <source>a list of points</source>
        <translation>eine Liste von Punkten</translation>
    </message>
    <message>
        <source>a list of polygons</source>
        <translation>eine Liste von Polygonen</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>a path within the folder of images</source>
        <translation>ein Pfad innerhalb des Bilderordners</translation>
    </message>
    <message>
        <source>a picture could not be encoded</source>
        <translation>ein Bild konnte nicht kodiert werden</translation>
    </message>
    <message>
        <source>a table is missing</source>
        <translation>eine Tabelle fehlt</translation>
    </message>
    <message>
        <source>a tile that is larger than any mask</source>
        <translation>eine Kachel, die größer ist als jede Maske</translation>
    </message>
    <message>
        <source>an empty mask has no measures</source>
        <translation>eine leere Maske hat keine Messwerte</translation>
    </message>
    <message>
        <source>another compression</source>
        <translation>eine andere Komprimierung</translation>
    </message>
    <message>
        <source>artefacts of another size</source>
        <translation>Artefakte von anderer Größe</translation>
    </message>
    <message>
        <source>bool, or two values</source>
        <translation>bool, oder zwei Werte</translation>
    </message>
    <message>
        <source>cpu, cuda or cuda:N</source>
        <translation>cpu, cuda oder cuda:N</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>grey, RGB, or a palette that lists its colours</source>
        <translation>grau, RGB, oder eine Palette, die ihre Farben aufführt</translation>
    </message>
    <message>
        <source>grey, palette, RGB or YBR_FULL with 8 or 16 bits</source>
        <translation>grau, Palette, RGB oder YBR_FULL mit 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>height x width, or lesions x height x width</source>
        <translation>Höhe x Breite, oder Läsionen x Höhe x Breite</translation>
    </message>
    <message>
        <source>images with an accepted mask</source>
        <translation>Bilder mit angenommener Maske</translation>
    </message>
    <message>
        <source>its base is not named</source>
        <translation>seine Basis ist nicht genannt</translation>
    </message>
    <message>
        <source>its card is no table</source>
        <translation>seine Karte ist keine Tabelle</translation>
    </message>
    <message>
        <source>its card is too large</source>
        <translation>seine Karte ist zu groß</translation>
    </message>
    <message>
        <source>left &lt; right and top &lt; bottom</source>
        <translation>links &lt; rechts und oben &lt; unten</translation>
    </message>
    <message>
        <source>more free memory than there is now</source>
        <translation>mehr freier Arbeitsspeicher als jetzt vorhanden</translation>
    </message>
    <message>
        <source>more than two values</source>
        <translation>mehr als zwei Werte</translation>
    </message>
    <message>
        <source>no masks</source>
        <translation>keine Masken</translation>
    </message>
    <message>
        <source>none of the DICOM confidentiality profile</source>
        <translation>keine des DICOM-Vertraulichkeitsprofils</translation>
    </message>
    <message>
        <source>not an embedding</source>
        <translation>kein Embedding</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>one of the backups that are listed as good</source>
        <translation>eine der als gut gelisteten Sicherungen</translation>
    </message>
    <message>
        <source>pairs of x and y</source>
        <translation>Paare von x und y</translation>
    </message>
    <message>
        <source>the number of images</source>
        <translation>die Zahl der Bilder</translation>
    </message>
    <message>
        <source>the number of lesions</source>
        <translation>die Zahl der Läsionen</translation>
    </message>
    <message>
        <source>the same picture, and nothing else</source>
        <translation>dasselbe Bild und sonst nichts</translation>
    </message>
    <message>
        <source>the size</source>
        <translation>die Größe</translation>
    </message>
    <message>
        <source>too little memory is free</source>
        <translation>zu wenig Speicher ist frei</translation>
    </message>
    <message>
        <source>two values, one for lesion and one for skin</source>
        <translation>zwei Werte, einer für Läsion und einer für Haut</translation>
    </message>
    <message>
        <source>uncompressed, JPEG or lossless JPEG with 8 bits, JPEG-LS, JPEG 2000 or RLE</source>
        <translation>unkomprimiert, JPEG oder verlustfreies JPEG mit 8 Bit, JPEG-LS, JPEG 2000 oder RLE</translation>
    </message>
    <message>
        <source>unsigned values, or a window</source>
        <translation>Werte ohne Vorzeichen, oder ein Fenster</translation>
    </message>
    <message>
        <source>x and y of at least three corners</source>
        <translation>x und y von mindestens drei Ecken</translation>
    </message>
</context>
<context>
    <name>EngineLink</name>
    <message>
        <source>The engine could not be started ({strerror}).</source>
        <translation>Der Rechenkern konnte nicht gestartet werden ({strerror}).</translation>
    </message>
    <message>
        <source>The engine stopped while it worked on this.</source>
        <translation>Der Rechenkern blieb bei dieser Arbeit stehen.</translation>
    </message>
    <message>
        <source>It has been started again; repeat the action if you still need it.</source>
        <translation>Er wurde neu gestartet; wiederholen Sie den Schritt, falls noch nötig.</translation>
    </message>
    <message>
        <source>The engine was ended by the system, perhaps because memory ran out.</source>
        <translation>Der Rechenkern wurde vom System beendet, vielleicht aus Speichermangel.</translation>
    </message>
    <message>
        <source>The engine crashed (signal {value}).</source>
        <translation>Der Rechenkern ist abgestürzt (Signal {value}).</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly (exit status {exit_code}).</source>
        <translation>Der Rechenkern endete unerwartet (Exit-Status {exit_code}).</translation>
    </message>
</context>
<context>
    <name>EngineWatch</name>
    <message>
        <source>Restarting the engine...</source>
        <translation>Rechenkern wird neu gestartet...</translation>
    </message>
    <message>
        <source>The engine stopped and is being restarted; your work is kept.</source>
        <translation>Der Rechenkern blieb stehen und wird neu gestartet; Ihre Arbeit bleibt erhalten.</translation>
    </message>
    <message>
        <source>The engine was restarted; your work was kept.</source>
        <translation>Der Rechenkern wurde neu gestartet; Ihre Arbeit blieb erhalten.</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>Kein Rechenkern</translation>
    </message>
    <message>
        <source>The engine stopped several times. {reason} Keep this window open: what is not saved yet is saved when the engine runs again.</source>
        <translation>Der Rechenkern blieb mehrmals stehen. {reason} Lassen Sie dieses Fenster offen: Noch nicht Gespeichertes wird gespeichert, sobald der Rechenkern wieder läuft.</translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation>Rechenkern neu starten</translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation>Rechenkern wird gestartet...</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Got: {value}.</source>
        <translation>Erhalten: {value}.</translation>
    </message>
    <message>
        <source>Expected: {expected}.</source>
        <translation>Erwartet: {expected}.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>An export is under way.</source>
        <translation>Ein Export läuft.</translation>
    </message>
    <message>
        <source>If you go on, it ends before all files are written. Nothing else is lost, and you can export again later.</source>
        <translation>Wenn Sie fortfahren, endet er, bevor alle Dateien geschrieben sind. Sonst geht nichts verloren, und Sie können später erneut exportieren.</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>What could not be exported</source>
        <translation>Was nicht exportiert werden konnte</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Choose folder and export...</source>
        <translation>Ordner wählen und exportieren...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose what to write.</source>
        <translation>Wählen Sie, was geschrieben werden soll.</translation>
    </message>
    <message>
        <source>None of these images is accepted yet.</source>
        <translation>Noch ist keines dieser Bilder angenommen.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing more was exported. {error}</source>
        <translation>Weiter wurde nichts exportiert. {error}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Files of an earlier export are brought up to date: {count:,}.</source>
        <translation>Dateien eines früheren Exports werden aktualisiert: {count:,}.</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Wird abgebrochen...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Images exported: {count:,}.</source>
        <translation>Exportierte Bilder: {count:,}.</translation>
    </message>
    <message>
        <source>Skipped, because not accepted: {skipped}.</source>
        <translation>Übersprungen, da nicht angenommen: {skipped}.</translation>
    </message>
    <message>
        <source>Could not be exported: {count}</source>
        <translation>Nicht exportierbar: {count}</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Masks as PNG files</source>
        <translation>Masken als PNG-Dateien</translation>
    </message>
    <message>
        <source>One picture for each image, named as in the ISIC archive: white is lesion.</source>
        <translation>Ein Bild für jedes Foto, benannt wie im ISIC-Archiv: Weiß ist Läsion.</translation>
    </message>
    <message>
        <source>One COCO file</source>
        <translation>Eine COCO-Datei</translation>
    </message>
    <message>
        <source>The outlines of all images in one file, for training programs.</source>
        <translation>Die Umrisse aller Bilder in einer Datei, für Trainingsprogramme.</translation>
    </message>
    <message>
        <source>As polygons; holes in a mask are filled</source>
        <translation>Als Polygone; Löcher in einer Maske werden gefüllt</translation>
    </message>
    <message>
        <source>labelme files</source>
        <translation>labelme-Dateien</translation>
    </message>
    <message>
        <source>One file for each image, to go on drawing in labelme.</source>
        <translation>Eine Datei für jedes Bild, um in labelme weiterzuzeichnen.</translation>
    </message>
    <message>
        <source>With the image inside, so that it may move</source>
        <translation>Mit dem Bild darin, damit sie verschoben werden kann</translation>
    </message>
    <message>
        <source>DICOM segmentations</source>
        <translation>DICOM-Segmentierungen</translation>
    </message>
    <message>
        <source>One file for each image, for the archive (PACS); no patient in it.</source>
        <translation>Eine Datei für jedes Bild, für das Archiv (PACS); kein Patient darin.</translation>
    </message>
    <message>
        <source>With the image as a DICOM file beside it</source>
        <translation>Mit dem Bild als DICOM-Datei daneben</translation>
    </message>
    <message>
        <source>numpy arrays</source>
        <translation>numpy-Arrays</translation>
    </message>
    <message>
        <source>One file for each image, every lesion by itself, for scripts.</source>
        <translation>Eine Datei für jedes Bild, jede Läsion für sich, für Skripte.</translation>
    </message>
    <message>
        <source>Training set (HDF5)</source>
        <translation>Trainingsdaten (HDF5)</translation>
    </message>
    <message>
        <source>All masks in one file with groups and folds, to train a network.</source>
        <translation>Alle Masken in einer Datei mit Gruppen und Teilmengen, um ein Netz zu trainieren.</translation>
    </message>
    <message>
        <source>With the images</source>
        <translation>Mit den Bildern</translation>
    </message>
    <message>
        <source>With what the model made of the images</source>
        <translation>Mit dem, was das Modell aus den Bildern gemacht hat</translation>
    </message>
    <message>
        <source>Table of measures</source>
        <translation>Tabelle der Messwerte</translation>
    </message>
    <message>
        <source>Size, shape and colours of each lesion, for a spreadsheet.</source>
        <translation>Größe, Form und Farben jeder Läsion, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Table of effort</source>
        <translation>Tabelle des Aufwands</translation>
    </message>
    <message>
        <source>The time and the clicks that each mask took, for a spreadsheet.</source>
        <translation>Zeit und Klicks, die jede Maske gekostet hat, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Reports to read and to print</source>
        <translation>Berichte zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>A page for each image and a summary of all, as HTML and as PDF, in English.</source>
        <translation>Eine Seite für jedes Bild und eine Übersicht über alle, als HTML und als PDF, auf Englisch.</translation>
    </message>
    <message>
        <source>With note, diagnosis and labels, which may say who the patient is</source>
        <translation>Mit Notiz, Diagnose und Etiketten, die sagen können, wer der Patient ist</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Open a folder of images</source>
        <translation>Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Add a SAM, MedSAM or classifier checkpoint</source>
        <translation>Einen SAM-, MedSAM- oder Klassifikator-Checkpoint hinzufügen</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>Checkpoints (*.pth *.pt *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The last changes are not saved, and are lost if you go on.</source>
        <translation>Die letzten Änderungen sind nicht gespeichert und gehen verloren, wenn Sie fortfahren.</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>The folder cannot be reached: perhaps a drive was unplugged or the network is gone. Keep this window open: your work is kept here and saved as soon as the folder is back.</source>
        <translation>Der Ordner ist nicht erreichbar: vielleicht wurde ein Laufwerk abgezogen, oder das Netz ist weg. Lassen Sie dieses Fenster offen: Ihre Arbeit bleibt hier erhalten und wird gespeichert, sobald der Ordner wieder da ist.</translation>
    </message>
    <message>
        <source>The folder is back.</source>
        <translation>Der Ordner ist wieder da.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Show the welcome page</source>
        <translation>Willkommensseite zeigen</translation>
    </message>
    <message>
        <source>Open the last folder</source>
        <translation>Letzten Ordner öffnen</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>All accepted images: {count:,}</source>
        <translation>Alle angenommenen Bilder: {count:,}</translation>
    </message>
    <message>
        <source>Those listed now: {count:,}</source>
        <translation>Die jetzt aufgelisteten: {count:,}</translation>
    </message>
    <message>
        <source>The selected ones: {count:,}</source>
        <translation>Die ausgewählten: {count:,}</translation>
    </message>
    <message>
        <source>The accepted images that search and filter of the worklist let through</source>
        <translation>Die angenommenen Bilder, die Suche und Filter der Liste durchlassen</translation>
    </message>
    <message>
        <source>The accepted images that are selected in the worklist (Shift or Ctrl)</source>
        <translation>Die angenommenen Bilder, die in der Liste ausgewählt sind (Umschalt oder Strg)</translation>
    </message>
    <message>
        <source>Also the ones that are not accepted yet</source>
        <translation>Auch die noch nicht angenommenen</translation>
    </message>
    <message>
        <source>Masks that you have begun to correct but not accepted</source>
        <translation>Masken, die Sie zu korrigieren begonnen, aber nicht angenommen haben</translation>
    </message>
    <message>
        <source>The consensus, where several read</source>
        <translation>Der Konsens, wo mehrere gelesen haben</translation>
    </message>
    <message>
        <source>In place of the first reader&apos;s outline; it is one mask for all lesions of an image</source>
        <translation>Anstelle des Umrisses des ersten Lesers; eine Maske für alle Läsionen eines Bildes</translation>
    </message>
    <message>
        <source>Neutral names</source>
        <translation>Neutrale Namen</translation>
    </message>
    <message>
        <source>Files are named by a number made from the image. The images&apos; own names, which may hold a patient&apos;s, stay here.</source>
        <translation>Dateien heißen nach einer Zahl, die aus dem Bild gemacht wird. Die eigenen Namen der Bilder, die den eines Patienten enthalten können, bleiben hier.</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Opening the image...</source>
        <translation>Bild wird geöffnet...</translation>
    </message>
    <message>
        <source>Proposals are for the first lesion; click on this one.</source>
        <translation>Vorschläge gelten für die erste Läsion; klicken Sie auf diese hier.</translation>
    </message>
    <message>
        <source>Finishing: the mask shown is accepted in a moment</source>
        <translation>Abschluss: Die gezeigte Maske wird gleich angenommen</translation>
    </message>
    <message>
        <source>Preparing the proposal...</source>
        <translation>Vorschlag wird vorbereitet...</translation>
    </message>
    <message>
        <source>Marking artefacts: hair, ruler, ink (K: back to the lesion)</source>
        <translation>Artefakte kennzeichnen: Haare, Lineal, Tinte (K: zurück zur Läsion)</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>An import is under way.</source>
        <translation>Ein Import läuft.</translation>
    </message>
    <message>
        <source>If you go on, it ends before all masks are taken over. Those that were stay, and you can import the others later.</source>
        <translation>Wenn Sie fortfahren, endet er, bevor alle Masken übernommen sind. Die schon übernommenen bleiben, und die übrigen können Sie später importieren.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import masks</source>
        <translation>Masken importieren</translation>
    </message>
    <message>
        <source>Looking for masks...</source>
        <translation>Masken werden gesucht...</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Wird abgebrochen...</translation>
    </message>
    <message>
        <source>Outlines that were drawn with another program become masks of these images: pictures as of ISIC and PH2, COCO, labelme, DICOM segmentations, numpy, and what LesionLab exported. Choose the folder or the file that they are in. You see what belongs together before anything is taken over.</source>
        <translation>Umrisse, die mit einem anderen Programm gezeichnet wurden, werden Masken dieser Bilder: Bilder wie von ISIC und PH2, COCO, labelme, DICOM-Segmentierungen, numpy, und was LesionLab exportiert hat. Wählen Sie den Ordner oder die Datei, in der sie sind. Sie sehen, was zusammengehört, bevor etwas übernommen wird.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Masks that come in</source>
        <translation>Masken, die hereinkommen</translation>
    </message>
    <message>
        <source>Masks that are left out</source>
        <translation>Masken, die ausgelassen werden</translation>
    </message>
    <message>
        <source>Accept them</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>As drafts to look at</source>
        <translation>Als Entwürfe zum Ansehen</translation>
    </message>
    <message>
        <source>Each mask waits in the list until you have looked at it and accepted it</source>
        <translation>Jede Maske wartet in der Liste, bis Sie sie angesehen und angenommen haben</translation>
    </message>
    <message>
        <source>What was accepted before stays in the history of the image</source>
        <translation>Was vorher angenommen war, bleibt in der Geschichte des Bildes</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>Choose file...</source>
        <translation>Datei wählen...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Masks in {name}</source>
        <translation>Masken in {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Also where masks are accepted or begun already: {count:,}</source>
        <translation>Auch wo Masken schon angenommen oder begonnen sind: {count:,}</translation>
    </message>
    <message>
        <source>Came in: {count:,}</source>
        <translation>Hereingekommen: {count:,}</translation>
    </message>
    <message>
        <source>Comes in: {count:,}</source>
        <translation>Kommt herein: {count:,}</translation>
    </message>
    <message>
        <source>Left out: {count:,}</source>
        <translation>Ausgelassen: {count:,}</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>was there already</source>
        <translation>war schon da</translation>
    </message>
    <message>
        <source>becomes a draft to look at</source>
        <translation>wird ein Entwurf zum Ansehen</translation>
    </message>
    <message>
        <source>takes the place of the present mask</source>
        <translation>tritt an die Stelle der jetzigen Maske</translation>
    </message>
    <message>
        <source>becomes the accepted mask</source>
        <translation>wird die angenommene Maske</translation>
    </message>
    <message>
        <source>Accepted or begun already; it stays as it is.</source>
        <translation>Schon angenommen oder begonnen; bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Folder with masks</source>
        <translation>Ordner mit Masken</translation>
    </message>
    <message>
        <source>File with masks</source>
        <translation>Datei mit Masken</translation>
    </message>
    <message>
        <source>Masks and archives ({kinds});;All files (*)</source>
        <translation>Masken und Archive ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing...</source>
        <translation>Wird importiert...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Images for which there is no mask: {count:,}.</source>
        <translation>Bilder, für die es keine Maske gibt: {count:,}.</translation>
    </message>
    <message>
        <source>There are no masks in it that can be read.</source>
        <translation>Darin sind keine Masken, die gelesen werden können.</translation>
    </message>
    <message>
        <source>Images with new masks: {count:,}.</source>
        <translation>Bilder mit neuen Masken: {count:,}.</translation>
    </message>
    <message>
        <source>Had these masks already: {count:,}.</source>
        <translation>Hatten diese Masken schon: {count:,}.</translation>
    </message>
</context>
<context>
    <name>ImportLines</name>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Masks in</source>
        <translation>Masken in</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Läsionen</translation>
    </message>
    <message>
        <source>{count}, {empty} empty</source>
        <translation>{count}, {empty} leer</translation>
    </message>
</context>
<context>
    <name>InitialsDialog</name>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>for example AB</source>
        <translation>zum Beispiel AB</translation>
    </message>
    <message>
        <source>They are remembered on this computer. Without initials, corrections are signed with the name of this computer&apos;s user.</source>
        <translation>Es wird auf diesem Computer gespeichert. Ohne Kürzel werden Korrekturen mit dem Benutzernamen dieses Computers gezeichnet.</translation>
    </message>
    <message>
        <source>Your initials sign each correction:</source>
        <translation>Ihr Kürzel zeichnet jede Korrektur:</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the new key</source>
        <translation>Neue Taste drücken</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the actions</source>
        <translation>In den Aktionen suchen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>Tasten aller Aktionen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Click on a key, or press Enter, and then press the new one.</source>
        <translation>Klicken Sie auf eine Taste oder drücken Sie Enter, dann drücken Sie die neue.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Press the new key for “{name}” (Esc leaves it):</source>
        <translation>Neue Taste für „{name}“ drücken (Esc lässt sie):</translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”.</source>
        <translation>{key} gehört zu „{name}“.</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Hierher verlegen</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>Trotzdem nehmen</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Drucken...</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>Als PDF speichern...</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The file could not be written:</source>
        <translation>Die Datei konnte nicht geschrieben werden:</translation>
    </message>
</context>
<context>
    <name>LabelsField</name>
    <message>
        <source>Add a label</source>
        <translation>Etikett hinzufügen</translation>
    </message>
    <message>
        <source>Take away the label {label}</source>
        <translation>Etikett {label} wegnehmen</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Third-party licences</source>
        <translation>Lizenzen Dritter</translation>
    </message>
    <message>
        <source>LesionLab is built on the work of many others, with thanks.</source>
        <translation>LesionLab baut auf der Arbeit vieler anderer auf, mit Dank.</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Lizenztext</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Parts of the program by others</source>
        <translation>Teile des Programms von anderen</translation>
    </message>
</context>
<context>
    <name>LookingCloserDesk</name>
    <message>
        <source>There is no place left where one click would settle much.</source>
        <translation>Es gibt keine Stelle mehr, an der ein Klick viel klären würde.</translation>
    </message>
    <message>
        <source>Show doubt first (View menu): it marks the place to settle.</source>
        <translation>Zeigen Sie zuerst den Zweifel (Menü Ansicht): Er kennzeichnet die zu klärende Stelle.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the folder...</source>
        <translation>Ordner wird geöffnet...</translation>
    </message>
    <message>
        <source>Preparing the sample images...</source>
        <translation>Beispielbilder werden vorbereitet...</translation>
    </message>
    <message>
        <source>Looking for images...</source>
        <translation>Bilder werden gesucht...</translation>
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
        <translation>Messungen des gezeigten Umrisses und der Farben darin. Sie beschreiben das Bild; sie sind keine Diagnose.</translation>
    </message>
    <message>
        <source>Longest diameter</source>
        <translation>Längster Durchmesser</translation>
    </message>
    <message>
        <source>The largest distance between two points of the border.</source>
        <translation>Der größte Abstand zwischen zwei Punkten des Randes.</translation>
    </message>
    <message>
        <source>Across it</source>
        <translation>Quer dazu</translation>
    </message>
    <message>
        <source>The extent at right angles to the longest diameter.</source>
        <translation>Die Ausdehnung im rechten Winkel zum längsten Durchmesser.</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>The length of the border, with the borders of holes.</source>
        <translation>Die Länge des Randes, mit den Rändern von Löchern.</translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <translation>Asymmetrie</translation>
    </message>
    <message>
        <source>The part of the mask that stays uncovered when it is folded along its long axis, and along its short axis, through its centre. 0 % is symmetric.</source>
        <translation>Der Teil der Maske, der unbedeckt bleibt, wenn sie durch ihre Mitte entlang der langen und der kurzen Achse gefaltet wird. 0 % ist symmetrisch.</translation>
    </message>
    <message>
        <source>Border, compactness</source>
        <translation>Rand, Kompaktheit</translation>
    </message>
    <message>
        <source>Perimeter squared, divided by 4 pi times the area: 1 for a circle, more for a longer or wavier border.</source>
        <translation>Umfang im Quadrat, geteilt durch 4 pi mal die Fläche: 1 für einen Kreis, mehr für einen längeren oder welligeren Rand.</translation>
    </message>
    <message>
        <source>Border, solidity</source>
        <translation>Rand, Solidität</translation>
    </message>
    <message>
        <source>The area, divided by the area inside a band stretched around the mask. 100 % has no notches.</source>
        <translation>Die Fläche, geteilt durch die Fläche in einem um die Maske gespannten Band. 100 % hat keine Einkerbungen.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Which of white, red, light brown, dark brown, blue-grey and black cover at least 5 % of the lesion, hairs left out. It depends on the camera and the light.</source>
        <translation>Welche von Weiß, Rot, Hellbraun, Dunkelbraun, Blaugrau und Schwarz mindestens 5 % der Läsion bedecken, ohne Haare. Es hängt von Kamera und Licht ab.</translation>
    </message>
    <message>
        <source>Colour spread</source>
        <translation>Farbstreuung</translation>
    </message>
    <message>
        <source>How far the colours are from their mean: the root of the summed variances of L*, a* and b*, hairs left out.</source>
        <translation>Wie weit die Farben von ihrem Mittel abweichen: die Wurzel der summierten Varianzen von L*, a* und b*, ohne Haare.</translation>
    </message>
    <message>
        <source>{long} long, {short} short</source>
        <translation>{long} lang, {short} kurz</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>light brown</source>
        <translation>hellbraun</translation>
    </message>
    <message>
        <source>dark brown</source>
        <translation>dunkelbraun</translation>
    </message>
    <message>
        <source>blue-grey</source>
        <translation>blaugrau</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
</context>
<context>
    <name>MeasuresDesk</name>
    <message>
        <source>No lesion is in view</source>
        <translation>Es ist keine Läsion zu sehen</translation>
    </message>
    <message>
        <source>{name}, lesion {number}</source>
        <translation>{name}, Läsion {number}</translation>
    </message>
</context>
<context>
    <name>MeasuresPanel</name>
    <message>
        <source>Measures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Show or hide the measures of the mask</source>
        <translation>Messwerte der Maske ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Formulas...</source>
        <translation>Formeln...</translation>
    </message>
    <message>
        <source>What each measure means</source>
        <translation>Was jeder Messwert bedeutet</translation>
    </message>
</context>
<context>
    <name>MeasuresSheet</name>
    <message>
        <source>Measures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Measures with their formulas</source>
        <translation>Messwerte mit ihren Formeln</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy names and values, to paste them into a table</source>
        <translation>Namen und Werte kopieren, um sie in eine Tabelle einzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>The number of pixels of the mask.</source>
        <translation>Die Anzahl der Pixel der Maske.</translation>
    </message>
    <message>
        <source>Shares of the colours</source>
        <translation>Anteile der Farben</translation>
    </message>
    <message>
        <source>The part of the lesion nearest to each colour. What is nearest to the skin around the lesion counts to none of them.</source>
        <translation>Der Teil der Läsion, der jeder Farbe am nächsten ist. Was der Haut um die Läsion am nächsten ist, zählt zu keiner.</translation>
    </message>
    <message>
        <source>Left out as hair</source>
        <translation>Als Haare ausgelassen</translation>
    </message>
    <message>
        <source>The part of the mask under long, thin, dark lines.</source>
        <translation>Der Teil der Maske unter langen, dünnen, dunklen Linien.</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Expected: {expected}.</source>
        <translation>Erwartet: {expected}.</translation>
    </message>
</context>
<context>
    <name>ModelsMenu</name>
    <message>
        <source>Checking the model file...</source>
        <translation>Modelldatei wird geprüft...</translation>
    </message>
    <message>
        <source>It was added; choose it under Models, Where the program looks. More proposals uses it as well.</source>
        <translation>Er wurde hinzugefügt; wählen Sie ihn unter Modelle, Wohin das Programm blickt. Weitere Vorschläge nutzt ihn ebenfalls.</translation>
    </message>
    <message>
        <source>The model was added; choose it under Models.</source>
        <translation>Das Modell wurde hinzugefügt; wählen Sie es unter Modelle.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No model could be loaded.</source>
        <translation>Kein Modell konnte geladen werden.</translation>
    </message>
    <message>
        <source>{reason} You can look at images and paint; there are no proposals.</source>
        <translation>{reason} Sie können Bilder ansehen und malen; Vorschläge gibt es nicht.</translation>
    </message>
    <message>
        <source>Add model file...</source>
        <translation>Modelldatei hinzufügen...</translation>
    </message>
    <message>
        <source>CPU, 1 core</source>
        <translation>CPU, 1 Kern</translation>
    </message>
    <message>
        <source>CPU, {count} cores</source>
        <translation>CPU, {count} Kerne</translation>
    </message>
    <message>
        <source>The GPU ran out of memory, so the models run on the CPU now, which is slower. Nothing was lost. To use the GPU again, close other programs that use it, then start LesionLab again or choose another model.</source>
        <translation>Der Speicher der GPU wurde voll, darum laufen die Modelle jetzt auf der CPU, was langsamer ist. Nichts ging verloren. Um die GPU wieder zu benutzen, schließen Sie andere Programme, die sie benutzen, und starten Sie dann LesionLab neu, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>Noch keine Modelle</translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation>Läuft auf: {device}</translation>
    </message>
    <message>
        <source>The engine is starting</source>
        <translation>Der Rechenkern startet</translation>
    </message>
    <message>
        <source>Loading {title}...</source>
        <translation>{title} wird geladen...</translation>
    </message>
    <message>
        <source>Since {time}.</source>
        <translation>Seit {time}.</translation>
    </message>
    <message>
        <source>Images are read by {encoder}, clicks answered by {decoder}.</source>
        <translation>Bilder liest {encoder}, Klicks beantwortet {decoder}.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>LesionLab is for research. It is not a medical device: its outlines and numbers are not a diagnosis and must not be used for one.</source>
        <translation>LesionLab dient der Forschung. Es ist kein Medizinprodukt: Seine Umrisse und Zahlen sind keine Diagnose und dürfen nicht dafür verwendet werden.</translation>
    </message>
</context>
<context>
    <name>OverwriteQuestion</name>
    <message>
        <source>Files that would be replaced</source>
        <translation>Dateien, die ersetzt würden</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Choose another folder...</source>
        <translation>Anderen Ordner wählen...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>Dateien ersetzen?</translation>
    </message>
    <message>
        <source>LesionLab did not write these files in {folder}, or they were changed since. The export would replace them. Number of files: {count:,}.</source>
        <translation>Diese Dateien in {folder} hat LesionLab nicht geschrieben, oder sie wurden seither geändert. Der Export würde sie ersetzen. Zahl der Dateien: {count:,}.</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Open another folder...</source>
        <translation>Anderen Ordner öffnen...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>There are no images in this folder</source>
        <translation>In diesem Ordner sind keine Bilder</translation>
    </message>
    <message>
        <source>{folder}
Images are PNG, JPEG, TIFF, BMP, WebP or DICOM files, here or in folders inside.</source>
        <translation>{folder}
Bilder sind PNG-, JPEG-, TIFF-, BMP-, WebP- oder DICOM-Dateien, hier oder in Ordnern darin.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>The sample images could not be made</source>
        <translation>Die Beispielbilder konnten nicht erstellt werden</translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation>Ordner öffnen...</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>Dice {dice:.3f}   IoU {iou:.3f}   mean distance {mean} {unit}   95 % {far} {unit}</source>
        <translation>Dice {dice:.3f}   IoU {iou:.3f}   mittlerer Abstand {mean} {unit}   95 % {far} {unit}</translation>
    </message>
    <message>
        <source>Use the consensus</source>
        <translation>Konsens nutzen</translation>
    </message>
    <message>
        <source>Make the consensus the accepted mask; the masks before stay in the history</source>
        <translation>Den Konsens zur angenommenen Maske machen; die Masken davor bleiben im Verlauf</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Konsens</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Go to this image</source>
        <translation>Zu diesem Bild gehen</translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation>Öffnen Sie zuerst einen Ordner.</translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation>Öffnen Sie zuerst ein Bild.</translation>
    </message>
    <message>
        <source>Not possible at this moment.</source>
        <translation>Im Moment nicht möglich.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Command, image, folder or model</source>
        <translation>Befehl, Bild, Ordner oder Modell</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Keine Treffer.</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>about {minutes} minutes left</source>
        <translation>noch etwa {minutes} Minuten</translation>
    </message>
    <message>
        <source>about {hours} hours left</source>
        <translation>noch etwa {hours} Stunden</translation>
    </message>
</context>
<context>
    <name>PreparingDesk</name>
    <message>
        <source>Every image that can be read has a proposal.</source>
        <translation>Jedes lesbare Bild hat einen Vorschlag.</translation>
    </message>
    <message>
        <source>Stopped. The proposals made by now are kept.</source>
        <translation>Angehalten. Die bisher erstellten Vorschläge bleiben erhalten.</translation>
    </message>
    <message>
        <source>Proposals {done:,} of {total:,}</source>
        <translation>Vorschläge {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>All proposals are prepared.</source>
        <translation>Alle Vorschläge sind vorbereitet.</translation>
    </message>
    <message>
        <source>Proposals are prepared; files without one: {count:,}.</source>
        <translation>Vorschläge sind vorbereitet; Dateien ohne Vorschlag: {count:,}.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>PreparingPanel</name>
    <message>
        <source>Prepare all proposals</source>
        <translation>Alle Vorschläge vorbereiten</translation>
    </message>
    <message>
        <source>Files without a proposal</source>
        <translation>Dateien ohne Vorschlag</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>These files have no proposal. Enter goes to one.</source>
        <translation>Diese Dateien haben keinen Vorschlag. Enter geht zu einer.</translation>
    </message>
</context>
<context>
    <name>ProjectFileDesk</name>
    <message>
        <source>The folder cannot be written, so no project file can be put into it.</source>
        <translation>Der Ordner kann nicht beschrieben werden, also kann keine Projektdatei hineingelegt werden.</translation>
    </message>
    <message>
        <source>{name} lies beside the images now; a double click on it opens this folder.</source>
        <translation>{name} liegt jetzt neben den Bildern; ein Doppelklick darauf öffnet diesen Ordner.</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>Prompts</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>None: the model proposes by itself</source>
        <translation>Keine: Das Modell schlägt von sich aus vor</translation>
    </message>
    <message>
        <source>Box, {size}</source>
        <translation>Rahmen, {size}</translation>
    </message>
    <message>
        <source>The mask as it was before</source>
        <translation>Die Maske, wie sie vorher war</translation>
    </message>
    <message>
        <source>Lesion point {number}</source>
        <translation>Läsionspunkt {number}</translation>
    </message>
    <message>
        <source>Skin point {number}</source>
        <translation>Hautpunkt {number}</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation>Entfernen: {text}</translation>
    </message>
    <message>
        <source>Remove {text}</source>
        <translation>{text} entfernen</translation>
    </message>
</context>
<context>
    <name>ProposalPicker</name>
    <message>
        <source>Preparing the proposal...</source>
        <translation>Vorschlag wird vorbereitet...</translation>
    </message>
    <message>
        <source>More proposals</source>
        <translation>Weitere Vorschläge</translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any</source>
        <translation>Mit jedem CAM-Verfahren und ohne vorschlagen</translation>
    </message>
    <message>
        <source>No proposal; click on the lesion.</source>
        <translation>Kein Vorschlag; klicken Sie auf die Läsion.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>No CAM</source>
        <translation>Ohne CAM</translation>
    </message>
    <message>
        <source>Image itself</source>
        <translation>Das Bild selbst</translation>
    </message>
    <message>
        <source>{title} is still being made.</source>
        <translation>{title} wird noch erstellt.</translation>
    </message>
    <message>
        <source>The model&apos;s own proposal, without a prompt.</source>
        <translation>Der eigene Vorschlag des Modells, ohne Vorgabe.</translation>
    </message>
    <message>
        <source>A second opinion: a network looks at the whole image and asks in your place.</source>
        <translation>Eine zweite Meinung: Ein Netz betrachtet das ganze Bild und fragt an Ihrer Stelle.</translation>
    </message>
    <message>
        <source>{source} gave no prompts: {abstained}</source>
        <translation>{source} gab keine Vorgaben: {abstained}</translation>
    </message>
    <message>
        <source>Box and points from {source} of {classifier}.</source>
        <translation>Rahmen und Punkte aus {source} von {classifier}.</translation>
    </message>
    <message>
        <source>Box and points from {source}.</source>
        <translation>Rahmen und Punkte aus {source}.</translation>
    </message>
    <message>
        <source>The model&apos;s own estimate of the IoU: {predicted_iou:.2f}</source>
        <translation>Die eigene Schätzung der IoU durch das Modell: {predicted_iou:.2f}</translation>
    </message>
    <message>
        <source>Stability when the prompts are jittered: {stability:.2f}</source>
        <translation>Stabilität bei leicht veränderten Vorgaben: {stability:.2f}</translation>
    </message>
</context>
<context>
    <name>ProposalProgress</name>
    <message>
        <source>How far the proposals are</source>
        <translation>Wie weit die Vorschläge sind</translation>
    </message>
    <message>
        <source>Looking at the image...</source>
        <translation>Das Bild wird betrachtet ...</translation>
    </message>
    <message>
        <source>{method} of {classifier}</source>
        <translation>{method} von {classifier}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Export {title}</source>
        <translation>{title} exportieren</translation>
    </message>
    <message>
        <source>Import a decoder</source>
        <translation>Decoder importieren</translation>
    </message>
    <message>
        <source>Decoders (*.safetensors);;All files (*)</source>
        <translation>Decoder (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Try {title} although it was not proved better?</source>
        <translation>{title} ausprobieren, obwohl nicht als besser erwiesen?</translation>
    </message>
    <message>
        <source>It then draws the masks that you see from now on, and the window says that it is on trial. Your accepted masks stay as they are, and you can go back at any time under Decoders.</source>
        <translation>Er zeichnet dann die Masken, die Sie ab jetzt sehen, und das Fenster zeigt an, dass er auf Probe ist. Ihre angenommenen Masken bleiben, wie sie sind, und Sie können unter Decoder jederzeit zurückkehren.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation>{title} löschen?</translation>
    </message>
    <message>
        <source>Its file is removed and cannot be brought back. Masks that were made with it stay.</source>
        <translation>Die Datei wird entfernt und kann nicht wiederhergestellt werden. Damit erstellte Masken bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>A retraining is under way.</source>
        <translation>Ein Nachtraining läuft.</translation>
    </message>
    <message>
        <source>The retraining under way would be lost if you go on. Your corrections are safe, and you can start it again later.</source>
        <translation>Das laufende Nachtraining ginge verloren, wenn Sie fortfahren. Ihre Korrekturen sind sicher, und Sie können es später neu starten.</translation>
    </message>
    <message>
        <source>Stop the retraining</source>
        <translation>Nachtraining beenden</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ReadersDesk</name>
    <message>
        <source>This reading is signed {reader}.</source>
        <translation>Diese Befundung ist mit {reader} gezeichnet.</translation>
    </message>
    <message>
        <source>Reader {reader}</source>
        <translation>Befunder {reader}</translation>
    </message>
    <message>
        <source>No initials</source>
        <translation>Kein Kürzel</translation>
    </message>
    <message>
        <source>Who signs each correction (Ctrl+I to change it)</source>
        <translation>Wer jede Korrektur zeichnet (Strg+I zum Ändern)</translation>
    </message>
    <message>
        <source>The readers are compared after this reading is left.</source>
        <translation>Die Befunder werden nach Verlassen dieser Befundung verglichen.</translation>
    </message>
    <message>
        <source>Your initials sign each correction.</source>
        <translation>Ihr Kürzel zeichnet jede Korrektur.</translation>
    </message>
    <message>
        <source>Enter initials...</source>
        <translation>Kürzel eingeben...</translation>
    </message>
    <message>
        <source>The second reading by {reader} is complete: {count} images. Leaving it compares the readers.</source>
        <translation>Die Zweitbefundung von {reader} ist vollständig: {count} Bilder. Beim Verlassen werden die Befunder verglichen.</translation>
    </message>
    <message>
        <source>Second reading by {reader}: {count} images in random order. The first masks are hidden.</source>
        <translation>Zweitbefundung von {reader}: {count} Bilder in zufälliger Reihenfolge. Die ersten Masken sind verborgen.</translation>
    </message>
    <message>
        <source>Leave the reading</source>
        <translation>Befundung verlassen</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>accepted mask</source>
        <translation>angenommene Maske</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>use of a decoder</source>
        <translation>Benutzung eines Decoders</translation>
    </message>
    <message>
        <source>export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Link {number} ({about}):</source>
        <translation>Glied {number} ({about}):</translation>
    </message>
    <message>
        <source>Recorded: {value}</source>
        <translation>Aufgezeichnet: {value}</translation>
    </message>
    <message>
        <source>Found: {value}</source>
        <translation>Gefunden: {value}</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>The record of the project</source>
        <translation>Die Aufzeichnung des Projekts</translation>
    </message>
    <message>
        <source>Each image, proposal, accepted mask, decoder and export is a link of the project&apos;s record, together with the hash of the link before. A later change by anything else than LesionLab shows, as the hashes do not fit any more.</source>
        <translation>Jedes Bild, jeder Vorschlag, jede angenommene Maske, jeder Decoder und jeder Export ist ein Glied der Aufzeichnung des Projekts, zusammen mit dem Hash des Gliedes davor. Eine spätere Änderung durch etwas anderes als LesionLab zeigt sich, weil die Hashes nicht mehr passen.</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Wird geprüft...</translation>
    </message>
    <message>
        <source>Hash of the newest link</source>
        <translation>Hash des neuesten Gliedes</translation>
    </message>
    <message>
        <source>The hash of the newest link, and how many links there are.</source>
        <translation>Der Hash des neuesten Gliedes, und wie viele Glieder es gibt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the hash of the newest link.</source>
        <translation>Kopiert den Hash des neuesten Gliedes.</translation>
    </message>
    <message>
        <source>That the newest links were cut off shows only if this hash is kept elsewhere. Each export keeps it, and lesionlab verify compares the two.</source>
        <translation>Dass die neuesten Glieder abgeschnitten wurden, zeigt sich nur, wenn dieser Hash woanders aufbewahrt wird. Jeder Export bewahrt ihn auf, und lesionlab verify vergleicht beide.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Checking link {done} of {total}...</source>
        <translation>Glied {done} von {total} wird geprüft...</translation>
    </message>
    <message>
        <source>All {links} links are as they were recorded.</source>
        <translation>Alle {links} Glieder sind, wie sie aufgezeichnet wurden.</translation>
    </message>
    <message>
        <source>Something is not as it was recorded.</source>
        <translation>Etwas ist nicht, wie es aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>In second reading {number}:</source>
        <translation>In der Zweitlesung {number}:</translation>
    </message>
    <message>
        <source>The record could not be checked.</source>
        <translation>Die Aufzeichnung konnte nicht geprüft werden.</translation>
    </message>
</context>
<context>
    <name>RecoveryDesk</name>
    <message>
        <source>LesionLab was not closed properly the last time. The work on {name} is kept in its folder.</source>
        <translation>LesionLab wurde zuletzt nicht ordnungsgemäß beendet. Die Arbeit an {name} ist in ihrem Ordner erhalten.</translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Your work on {name} is there again as it was a moment before, and so is everything else that was saved.</source>
        <translation>LesionLab wurde nicht ordnungsgemäß beendet. Ihre Arbeit an {name} ist wieder da wie kurz zuvor, ebenso alles andere, was gespeichert war.</translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Everything that was saved is there; {name} was in view.</source>
        <translation>LesionLab wurde nicht ordnungsgemäß beendet. Alles Gespeicherte ist da; {name} war zu sehen.</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Making the report...</source>
        <translation>Der Bericht wird gemacht...</translation>
    </message>
    <message>
        <source>The report is saved as {name}.</source>
        <translation>Der Bericht ist als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of {name}</source>
        <translation>Bericht zu {name}</translation>
    </message>
    <message>
        <source>The image with its outline, mask and map, the proposal beside what became of it, the measures, and where all of it comes from. It is in English, for research only.</source>
        <translation>Das Bild mit Umriss, Maske und Karte, der Vorschlag neben dem, was daraus wurde, die Messwerte, und woher das alles kommt. Er ist auf Englisch und nur für die Forschung.</translation>
    </message>
    <message>
        <source>With note, diagnosis and labels</source>
        <translation>Mit Notiz, Diagnose und Etiketten</translation>
    </message>
    <message>
        <source>They may say who the patient is.</source>
        <translation>Sie können sagen, wer der Patient ist.</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>Als PDF speichern...</translation>
    </message>
    <message>
        <source>Save as HTML...</source>
        <translation>Als HTML speichern...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Alten behalten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>{shown} of {judged}</source>
        <translation>{shown} von {judged}</translation>
    </message>
    <message>
        <source>Cases ({count})</source>
        <translation>Fälle ({count})</translation>
    </message>
    <message>
        <source>Use the new decoder</source>
        <translation>Neuen Decoder nutzen</translation>
    </message>
    <message>
        <source>Use the new &quot;Image itself&quot;</source>
        <translation>Neues &quot;Das Bild selbst&quot; verwenden</translation>
    </message>
    <message>
        <source>Try it anyway...</source>
        <translation>Trotzdem ausprobieren...</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>This decoder is {state}.</source>
        <translation>Dieser Decoder ist {state}.</translation>
    </message>
    <message>
        <source>Changing the decoder...</source>
        <translation>Decoder wird gewechselt...</translation>
    </message>
</context>
<context>
    <name>RetrainDesk</name>
    <message>
        <source>Renewing proposals {done} of {total}</source>
        <translation>Vorschläge werden erneuert: {done} von {total}</translation>
    </message>
    <message>
        <source>Cancelling the retraining</source>
        <translation>Nachtraining wird abgebrochen</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>Nachtraining</translation>
    </message>
    <message>
        <source>Retraining {fraction:.0%}</source>
        <translation>Nachtraining {fraction:.0%}</translation>
    </message>
    <message>
        <source>A retrained decoder is ready: {headline}</source>
        <translation>Ein nachtrainierter Decoder ist bereit: {headline}</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ergebnis ansehen</translation>
    </message>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation>Das Nachtraining wurde nicht fertig. {error}</translation>
    </message>
    <message>
        <source>Open Retraining</source>
        <translation>Nachtraining öffnen</translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation>Das Nachtraining wurde nicht fertig. {error}</translation>
    </message>
    <message>
        <source>The retraining was cancelled. Nothing was changed.</source>
        <translation>Das Nachtraining wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The decoder in use stays. The new one, {title}, is kept under Decoders.</source>
        <translation>Der aktive Decoder bleibt. Der neue, {title}, wird unter Decoder aufbewahrt.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>in use on trial</source>
        <translation>auf Probe aktiv</translation>
    </message>
    <message>
        <source>{title} is {state} now. You can go back at any time under Decoders.</source>
        <translation>{title} ist jetzt {state}. Sie können unter Decoder jederzeit zurückkehren.</translation>
    </message>
</context>
<context>
    <name>RetrainWindow</name>
    <message>
        <source>Retraining</source>
        <translation>Nachtraining</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Nachtrainieren</translation>
    </message>
    <message>
        <source>Decoders</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
</context>
<context>
    <name>RunningView</name>
    <message>
        <source>Passes through your corrections (epochs)</source>
        <translation>Durchläufe durch Ihre Korrekturen (Epochen)</translation>
    </message>
    <message>
        <source>Progress of the retraining</source>
        <translation>Fortschritt des Nachtrainings</translation>
    </message>
    <message>
        <source>You can close this window and go on outlining; the retraining goes on.</source>
        <translation>Sie können dieses Fenster schließen und weiter umreißen; das Nachtraining läuft weiter.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>&quot;Image itself&quot;: {phase}</source>
        <translation>&quot;Das Bild selbst&quot;: {phase}</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Wird abgebrochen...</translation>
    </message>
    <message>
        <source>The curve begins after the first pass.</source>
        <translation>Die Kurve beginnt nach dem ersten Durchlauf.</translation>
    </message>
    <message>
        <source>decoder in use</source>
        <translation>aktiver Decoder</translation>
    </message>
    <message>
        <source>Training loss: how far its masks are from yours while it learns</source>
        <translation>Trainingsverlust: wie weit seine Masken beim Lernen von Ihren abweichen</translation>
    </message>
    <message>
        <source>Mean loss</source>
        <translation>Mittlerer Verlust</translation>
    </message>
    <message>
        <source>Agreement with your outlines on cases it has not learned from (mean Dice)</source>
        <translation>Übereinstimmung mit Ihren Umrissen bei Fällen, aus denen er nicht gelernt hat (mittlerer Dice)</translation>
    </message>
    <message>
        <source>Mean Dice, 0 to 1</source>
        <translation>Mittlerer Dice, 0 bis 1</translation>
    </message>
</context>
<context>
    <name>SavedState</name>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Wird gespeichert...</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>The work could not be saved. {error}</source>
        <translation>Die Arbeit konnte nicht gespeichert werden. {error}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Set scale</source>
        <translation>Maßstab setzen</translation>
    </message>
    <message>
        <source>Length in millimetres</source>
        <translation>Länge in Millimetern</translation>
    </message>
    <message>
        <source>Millimetres per pixel</source>
        <translation>Millimeter pro Pixel</translation>
    </message>
    <message>
        <source>Use it for all images of this size in the folder that have no scale</source>
        <translation>Für alle Bilder dieser Größe im Ordner ohne Maßstab verwenden</translation>
    </message>
    <message>
        <source>The line is {length} pixels long. Its true length:</source>
        <translation>Die Linie ist {length} Pixel lang. Ihre wahre Länge:</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>One pixel</source>
        <translation>Ein Pixel</translation>
    </message>
</context>
<context>
    <name>SecondReadingDialog</name>
    <message>
        <source>Second reading</source>
        <translation>Zweitbefundung</translation>
    </message>
    <message>
        <source>A second reading shows a random sample of the accepted images once more, in random order. The first masks, points and notes are hidden; the program proposes anew. What is accepted in it stays apart: training and export go on with the first masks.</source>
        <translation>Eine Zweitbefundung zeigt eine zufällige Stichprobe der angenommenen Bilder noch einmal, in zufälliger Reihenfolge. Die ersten Masken, Punkte und Notizen sind verborgen; das Programm schlägt neu vor. Was darin angenommen wird, bleibt getrennt: Training und Export nutzen weiter die ersten Masken.</translation>
    </message>
    <message>
        <source>Only from the images listed now</source>
        <translation>Nur aus den jetzt gelisteten Bildern</translation>
    </message>
    <message>
        <source>As the search and the filter of the worklist say</source>
        <translation>Wie Suche und Filter der Arbeitsliste es vorgeben</translation>
    </message>
    <message>
        <source>Who reads (initials)</source>
        <translation>Wer befundet (Kürzel)</translation>
    </message>
    <message>
        <source>How many images</source>
        <translation>Wie viele Bilder</translation>
    </message>
    <message>
        <source>Readings begun before</source>
        <translation>Früher begonnene Befundungen</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Früher begonnen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No image is accepted yet: there is nothing to read again.</source>
        <translation>Noch ist kein Bild angenommen: Es gibt nichts erneut zu befunden.</translation>
    </message>
    <message>
        <source>{number}: {reader}, {done} of {count} done, begun {date}</source>
        <translation>{number}: {reader}, {done} von {count} erledigt, begonnen {date}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Lesion {value}: {damaged}</source>
        <translation>Läsion {value}: {damaged}</translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was open.</source>
        <translation>Die Bilddatei wurde durch eine andere ersetzt, während sie geöffnet war.</translation>
    </message>
    <message>
        <source>The work on the former one is kept; it is there again with that image.</source>
        <translation>Die Arbeit am früheren Bild bleibt erhalten; sie ist mit diesem Bild wieder da.</translation>
    </message>
    <message>
        <source>Nothing changed: the mask is like that already.</source>
        <translation>Nichts geändert: Die Maske ist schon so.</translation>
    </message>
</context>
<context>
    <name>SessionBase</name>
    <message>
        <source>There is no mask to accept.</source>
        <translation>Es gibt keine Maske zum Annehmen.</translation>
    </message>
    <message>
        <source>Click on the lesion, or paint it.</source>
        <translation>Klicken Sie auf die Läsion oder malen Sie sie.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation>Alt mit einem Buchstaben öffnet ein Menü.</translation>
    </message>
    <message>
        <source>The arrow keys move the image.</source>
        <translation>Die Pfeiltasten verschieben das Bild.</translation>
    </message>
    <message>
        <source>Space, held down, moves the image.</source>
        <translation>Die gedrückte Leertaste verschiebt das Bild.</translation>
    </message>
    <message>
        <source>Esc takes back a drag and leaves tools and dialogs.</source>
        <translation>Esc nimmt ein Ziehen zurück und verlässt Werkzeuge und Dialoge.</translation>
    </message>
    <message>
        <source>Tab goes from one field to the next.</source>
        <translation>Tab geht von einem Feld zum nächsten.</translation>
    </message>
    <message>
        <source>Over a point or a handle, this key removes it from the image.</source>
        <translation>Über einem Punkt oder Griff entfernt diese Taste ihn aus dem Bild.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Image with the mask of before</source>
        <translation>Bild mit der vorigen Maske</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Draw a line of known length to get millimetres</source>
        <translation>Eine Linie bekannter Länge ziehen, um Millimeter zu erhalten</translation>
    </message>
    <message>
        <source>How well the model itself thinks its mask fits. It is a guess by the model and not a measurement, and it says nothing about brush strokes.</source>
        <translation>Wie gut die Maske nach Meinung des Modells passt. Es ist eine Schätzung des Modells und keine Messung, und sie sagt nichts über Pinselstriche.</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Outline one more lesion in this image</source>
        <translation>Eine weitere Läsion in diesem Bild umreißen</translation>
    </message>
    <message>
        <source>Add a lesion</source>
        <translation>Läsion hinzufügen</translation>
    </message>
    <message>
        <source>Take away the last lesion</source>
        <translation>Letzte Läsion wegnehmen</translation>
    </message>
    <message>
        <source>Lesion {number}, accepted</source>
        <translation>Läsion {number}, angenommen</translation>
    </message>
    <message>
        <source>Lesion {number}</source>
        <translation>Läsion {number}</translation>
    </message>
    <message>
        <source>Class activation map</source>
        <translation>Aktivierungskarte (CAM)</translation>
    </message>
    <message>
        <source>Show where the classifier looks</source>
        <translation>Zeigen, wohin der Klassifikator blickt</translation>
    </message>
    <message>
        <source>Opacity of the class activation map</source>
        <translation>Deckkraft der Aktivierungskarte (CAM)</translation>
    </message>
    <message>
        <source>Class activation map (none)</source>
        <translation>Aktivierungskarte (CAM) (keine)</translation>
    </message>
    <message>
        <source>Set scale...</source>
        <translation>Maßstab setzen...</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Share of the image</source>
        <translation>Anteil am Bild</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>Model&apos;s own estimate</source>
        <translation>Modellschätzung</translation>
    </message>
    <message>
        <source>Diameter of the circle with the same area</source>
        <translation>Durchmesser des flächengleichen Kreises</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>IoU {estimate:.2f}</source>
        <translation>IoU {estimate:.2f}</translation>
    </message>
    <message>
        <source>Change scale...</source>
        <translation>Maßstab ändern...</translation>
    </message>
    <message>
        <source>The scale is {px_per_mm:.1f} px in a millimetre; draw a line to change it</source>
        <translation>Der Maßstab ist {px_per_mm:.1f} px pro Millimeter; ziehen Sie eine Linie, um ihn zu ändern</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>The program trains a copy of its decoder, the part that draws the masks, on the masks that you accepted.</source>
        <translation>Das Programm trainiert eine Kopie seines Decoders, des Teils, der die Masken zeichnet, mit den von Ihnen angenommenen Masken.</translation>
    </message>
    <message>
        <source>The copy is then judged beside the decoder in use, on cases of yours that neither has learned from.</source>
        <translation>Die Kopie wird dann mit dem aktiven Decoder verglichen, an Ihren Fällen, aus denen keiner von beiden gelernt hat.</translation>
    </message>
    <message>
        <source>Nothing changes until you say so, and you can go on outlining meanwhile.</source>
        <translation>Nichts ändert sich ohne Ihre Zustimmung, und Sie können inzwischen weiter umreißen.</translation>
    </message>
    <message>
        <source>&quot;Image itself&quot;, one of &quot;More proposals&quot;, comes from a part of its own, which does not learn with the decoder. It can be retrained and judged in the same way.</source>
        <translation>&quot;Das Bild selbst&quot;, einer der &quot;Weiteren Vorschläge&quot;, kommt aus einem eigenen Teil, der nicht mit dem Decoder lernt. Er lässt sich ebenso neu trainieren und beurteilen.</translation>
    </message>
    <message>
        <source>See the last result</source>
        <translation>Letztes Ergebnis ansehen</translation>
    </message>
    <message>
        <source>Retrain the decoder</source>
        <translation>Decoder nachtrainieren</translation>
    </message>
    <message>
        <source>Counting your corrections...</source>
        <translation>Ihre Korrekturen werden gezählt...</translation>
    </message>
    <message>
        <source>{corrections} so far.</source>
        <translation>Bisher {corrections}.</translation>
    </message>
    <message>
        <source>Retraining is not possible yet</source>
        <translation>Nachtraining ist noch nicht möglich</translation>
    </message>
    <message>
        <source>It takes {duration}{where}.</source>
        <translation>Es dauert {duration}{where}.</translation>
    </message>
    <message>
        <source>Retrain on {count}</source>
        <translation>Mit {count} nachtrainieren</translation>
    </message>
    <message>
        <source>Retraining is not possible now</source>
        <translation>Nachtraining ist jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Retrain &quot;Image itself&quot; on {count}</source>
        <translation>&quot;Das Bild selbst&quot; mit {count} neu trainieren</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Nachtrainieren</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Difference (95 % interval)</source>
        <translation>Differenz (95-%-Intervall)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Decoder in use and new decoder on the same cases</source>
        <translation>Aktiver und neuer Decoder an denselben Fällen</translation>
    </message>
    <message>
        <source>The measure in bold decides. Each case was judged by a decoder that had not learned from it. Intervals: bootstrap; p: Wilcoxon signed-rank, two-sided. {dice_origin} Clicks are simulated, each in the centre of the largest error.</source>
        <translation>Das fett gedruckte Maß entscheidet. Jeder Fall wurde von einem Decoder beurteilt, der nicht daraus gelernt hatte. Intervalle: Bootstrap; p: Wilcoxon-Vorzeichen-Rang-Test, zweiseitig. {dice_origin} Klicks sind simuliert, jeder in der Mitte des größten Fehlers.</translation>
    </message>
    <message>
        <source>No case could be judged.</source>
        <translation>Kein Fall konnte beurteilt werden.</translation>
    </message>
    <message>
        <source>{corrections} left out</source>
        <translation>{corrections} ausgelassen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Time from the last click to its mask</source>
        <translation>Zeit vom letzten Klick bis zu seiner Maske</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Aktives Modell</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Wo das Modell läuft</translation>
    </message>
    <message>
        <source>Open the retraining</source>
        <translation>Nachtraining öffnen</translation>
    </message>
    <message>
        <source>Show the progress</source>
        <translation>Fortschritt zeigen</translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation>Rechenkern wird gestartet...</translation>
    </message>
    <message>
        <source>Last answer {text}</source>
        <translation>Letzte Antwort {text}</translation>
    </message>
</context>
<context>
    <name>TonePanel</name>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Opacity of the mask</source>
        <translation>Deckkraft der Maske</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Left click: lesion. Right click: skin. Drag a point or a handle to move it, elsewhere to pan; Ctrl-click or Delete removes a point.</source>
        <translation>Linksklick: Läsion. Rechtsklick: Haut. Einen Punkt oder Griff ziehen, um ihn zu verschieben, anderswo, um das Bild zu verschieben; Strg-Klick oder Entf entfernt einen Punkt.</translation>
    </message>
    <message>
        <source>Drag to draw the box anew; drag a handle to change it. Delete over a handle removes the box.</source>
        <translation>Ziehen, um den Rahmen neu zu zeichnen; einen Griff ziehen, um ihn zu ändern. Entf über einem Griff entfernt den Rahmen.</translation>
    </message>
    <message>
        <source>Paint lesion; the right button erases. Shift-click draws a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation>Läsion malen; die rechte Taste radiert. Umschalt-Klick zieht eine gerade Linie vom letzten Strich; Umschalt-Rad ändert die Größe.</translation>
    </message>
    <message>
        <source>Erase. Shift-click erases in a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation>Radieren. Umschalt-Klick radiert in gerader Linie vom letzten Strich; Umschalt-Rad ändert die Größe.</translation>
    </message>
    <message>
        <source>Draw around what belongs to it; with the right button, or Alt held, around what does not.</source>
        <translation>Umfahren, was dazugehört; mit der rechten Taste oder gehaltener Alt-Taste, was nicht dazugehört.</translation>
    </message>
    <message>
        <source>Click the corners. Enter or a double click closes, Backspace takes one back, Esc drops. Begin with the right button to take away.</source>
        <translation>Die Ecken anklicken. Enter oder Doppelklick schließt, Rücktaste nimmt eine zurück, Esc verwirft. Zum Wegnehmen mit der rechten Taste beginnen.</translation>
    </message>
    <message>
        <source>Drag along a known length to set the scale.</source>
        <translation>Entlang einer bekannten Länge ziehen, um den Maßstab zu setzen.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Images to try it on</source>
        <translation>Bilder zum Ausprobieren</translation>
    </message>
    <message>
        <source>The tour goes on images that the program draws. Your own folders are not touched; what is open is saved and left.</source>
        <translation>Der Rundgang nutzt Bilder, die das Programm zeichnet. Ihre eigenen Ordner bleiben unberührt; was geöffnet ist, wird gespeichert und verlassen.</translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation>Der Vorschlag</translation>
    </message>
    <message>
        <source>In a moment an outline appears: what the program takes for the lesion. {key:hide_mask} hides it for a look at the skin; press it again to see it. The wheel zooms, {key:fit} shows the whole image.</source>
        <translation>Gleich erscheint ein Umriss: was das Programm für die Läsion hält. {key:hide_mask} blendet ihn aus, um die Haut anzusehen; erneut drücken, um ihn zu sehen. Das Mausrad zoomt, {key:fit} zeigt das ganze Bild.</translation>
    </message>
    <message>
        <source>Click what is lesion</source>
        <translation>Klicken, was Läsion ist</translation>
    </message>
    <message>
        <source>Where a part of the lesion is missing, left click in the middle of that part. The outline is drawn anew. Try one click inside the lesion.</source>
        <translation>Wo ein Teil der Läsion fehlt, klicken Sie mit der linken Taste mitten in diesen Teil. Der Umriss wird neu gezeichnet. Versuchen Sie einen Klick in der Läsion.</translation>
    </message>
    <message>
        <source>Click what is skin</source>
        <translation>Klicken, was Haut ist</translation>
    </message>
    <message>
        <source>Where the outline takes in too much, right click. Try one right click outside, near the outline.</source>
        <translation>Wo der Umriss zu viel umfasst, klicken Sie mit der rechten Taste. Versuchen Sie einen Rechtsklick außerhalb, nahe dem Umriss.</translation>
    </message>
    <message>
        <source>Drag the box</source>
        <translation>Den Rahmen ziehen</translation>
    </message>
    <message>
        <source>The dashed box tells how far the lesion reaches. Drag one of its sides or corners. If there is none, press {key:tool_box} and draw one.</source>
        <translation>Der gestrichelte Rahmen gibt an, wie weit die Läsion reicht. Ziehen Sie an einer Seite oder Ecke. Falls keiner da ist, drücken Sie {key:tool_box} und ziehen Sie einen.</translation>
    </message>
    <message>
        <source>Paint and erase</source>
        <translation>Malen und radieren</translation>
    </message>
    <message>
        <source>For fine work there are the brush ({key:tool_brush}) and the eraser ({key:tool_eraser}); {key:brush_smaller} and {key:brush_larger} change their size. Paint a stroke. {key:tool_point} goes back to clicks.</source>
        <translation>Für Feinarbeit gibt es den Pinsel ({key:tool_brush}) und den Radierer ({key:tool_eraser}); {key:brush_smaller} und {key:brush_larger} ändern ihre Größe. Malen Sie einen Strich. {key:tool_point} führt zurück zu Klicks.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>{key:undo} takes back the last step, {key:redo} does it again. That reaches over everything you did, so nothing you try can do harm. Take back the stroke.</source>
        <translation>{key:undo} nimmt den letzten Schritt zurück, {key:redo} wiederholt ihn. Das gilt für alles, was Sie getan haben; Ausprobieren kann also nicht schaden. Nehmen Sie den Strich zurück.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>When the outline is right, {key:accept} accepts it and the next image comes. You can come back to it at any time.</source>
        <translation>Stimmt der Umriss, nimmt {key:accept} ihn an, und das nächste Bild kommt. Sie können jederzeit zu ihm zurückkehren.</translation>
    </message>
    <message>
        <source>The worklist</source>
        <translation>Die Arbeitsliste</translation>
    </message>
    <message>
        <source>Here are all images with what was done to each. The box above the list shows only those in one state. Choose another state, and then all images again.</source>
        <translation>Hier sind alle Bilder und was mit jedem getan wurde. Das Feld über der Liste zeigt nur die in einem Status. Wählen Sie einen anderen Status, dann wieder alle Bilder.</translation>
    </message>
    <message>
        <source>It learns from you</source>
        <translation>Es lernt von Ihnen</translation>
    </message>
    <message>
        <source>After 20 to 40 corrections, {key:retrain} teaches a copy of the program your outlines and tells whether it does better on cases that it has not seen. It is used only if you say so.</source>
        <translation>Nach 20 bis 40 Korrekturen bringt {key:retrain} einer Kopie des Programms Ihre Umrisse bei und zeigt, ob sie bei ungesehenen Fällen besser ist. Sie wird nur mit Ihrer Zustimmung genutzt.</translation>
    </message>
    <message>
        <source>Take the masks with you</source>
        <translation>Masken mitnehmen</translation>
    </message>
    <message>
        <source>{key:export} writes the accepted masks as image files, with a table of where each comes from.</source>
        <translation>{key:export} schreibt die angenommenen Masken als Bilddateien, mit einer Tabelle ihrer Herkunft.</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>{key:palette} finds any command by typing a few letters. {key:help} opens the help at the page that fits. Open your own folder with {key:open}.</source>
        <translation>{key:palette} findet jeden Befehl, wenn Sie einige Buchstaben tippen. {key:help} öffnet die Hilfe auf der passenden Seite. Öffnen Sie Ihren eigenen Ordner mit {key:open}.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Leave the tour; nothing is lost (Esc)</source>
        <translation>Rundgang verlassen; nichts geht verloren (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before (Alt+Left)</source>
        <translation>Voriger Schritt (Alt+Links)</translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation>Nächster Schritt (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>The mask changes when the box is moved a little.</source>
        <translation>Die Maske ändert sich, wenn der Rahmen leicht verschoben wird.</translation>
    </message>
    <message>
        <source>Much of the outline is undecided.</source>
        <translation>Ein großer Teil des Umrisses ist unentschieden.</translation>
    </message>
    <message>
        <source>The model itself doubts its mask.</source>
        <translation>Das Modell selbst zweifelt an seiner Maske.</translation>
    </message>
    <message>
        <source>The two proposals disagree.</source>
        <translation>Die beiden Vorschläge stimmen nicht überein.</translation>
    </message>
    <message>
        <source>The classifier looks beside the mask.</source>
        <translation>Der Klassifikator blickt neben die Maske.</translation>
    </message>
    <message>
        <source>Unlike the images corrected so far.</source>
        <translation>Anders als die bisher korrigierten Bilder.</translation>
    </message>
    <message>
        <source>By need: place {place} of {count}.</source>
        <translation>Nach Prüfbedarf: Platz {place} von {count}.</translation>
    </message>
    <message>
        <source>The classifier looks at hair or a ruler outside the mask.</source>
        <translation>Der Klassifikator blickt auf Haare oder ein Lineal außerhalb der Maske.</translation>
    </message>
    <message>
        <source>The classifier looks at the image&apos;s border, outside the mask.</source>
        <translation>Der Klassifikator blickt auf den Bildrand, außerhalb der Maske.</translation>
    </message>
    <message>
        <source>The classifier looks at skin outside the mask.</source>
        <translation>Der Klassifikator blickt auf Haut außerhalb der Maske.</translation>
    </message>
    <message>
        <source>The mask is in {count} pieces.</source>
        <translation>Die Maske besteht aus {count} Teilen.</translation>
    </message>
    <message>
        <source>The mask touches the image&apos;s border.</source>
        <translation>Die Maske berührt den Bildrand.</translation>
    </message>
    <message>
        <source>The mask is unusually small.</source>
        <translation>Die Maske ist ungewöhnlich klein.</translation>
    </message>
    <message>
        <source>The mask is unusually large.</source>
        <translation>Die Maske ist ungewöhnlich groß.</translation>
    </message>
    <message>
        <source>The proposals with and without a map disagree.</source>
        <translation>Die Vorschläge mit und ohne Karte stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Any warning</source>
        <translation>Mit Warnung</translation>
    </message>
    <message>
        <source>Warning: looks outside the mask</source>
        <translation>Warnung: blickt neben die Maske</translation>
    </message>
    <message>
        <source>Warning: touches the border</source>
        <translation>Warnung: berührt den Rand</translation>
    </message>
    <message>
        <source>Warning: several pieces</source>
        <translation>Warnung: mehrere Teile</translation>
    </message>
    <message>
        <source>Warning: unusually small</source>
        <translation>Warnung: ungewöhnlich klein</translation>
    </message>
    <message>
        <source>Warning: unusually large</source>
        <translation>Warnung: ungewöhnlich groß</translation>
    </message>
    <message>
        <source>Warning: proposals disagree</source>
        <translation>Warnung: Vorschläge uneinig</translation>
    </message>
</context>
<context>
    <name>TriageDesk</name>
    <message>
        <source>No other image of the list that waits to be accepted has a warning.</source>
        <translation>Kein anderes noch nicht angenommenes Bild der Liste hat eine Warnung.</translation>
    </message>
    <message>
        <source>by need</source>
        <translation>nach Prüfbedarf</translation>
    </message>
    <message>
        <source>No other image waits to be accepted.</source>
        <translation>Kein anderes Bild wartet auf Annahme.</translation>
    </message>
    <message>
        <source>The images are still being looked at. Try again in a moment.</source>
        <translation>Die Bilder werden noch geprüft. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Judging said</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Hash (SHA-256)</translation>
    </message>
    <message>
        <source>{corrections} of this project</source>
        <translation>{corrections} dieses Projekts</translation>
    </message>
    <message>
        <source>No corrections of this project</source>
        <translation>Keine Korrekturen dieses Projekts</translation>
    </message>
    <message>
        <source>. Its file is gone or damaged, so it cannot be used.</source>
        <translation>. Die Datei fehlt oder ist beschädigt, daher nicht verwendbar.</translation>
    </message>
</context>
<context>
    <name>ViewDesk</name>
    <message>
        <source>Before: nothing yet</source>
        <translation>Vorher: noch nichts</translation>
    </message>
    <message>
        <source>There is no mask of before to compare with</source>
        <translation>Es gibt keine vorige Maske zum Vergleich</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Computing the view...</source>
        <translation>Ansicht wird berechnet...</translation>
    </message>
    <message>
        <source>Hair removed</source>
        <translation>Haare entfernt</translation>
    </message>
    <message>
        <source>Contrast enhanced</source>
        <translation>Kontrast verstärkt</translation>
    </message>
    <message>
        <source>Red channel</source>
        <translation>Rotkanal</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>Grünkanal</translation>
    </message>
    <message>
        <source>Blue channel</source>
        <translation>Blaukanal</translation>
    </message>
    <message>
        <source>Brightness {percent}</source>
        <translation>Helligkeit {percent}</translation>
    </message>
    <message>
        <source>Contrast {percent}</source>
        <translation>Kontrast {percent}</translation>
    </message>
    <message>
        <source>View only: {what}</source>
        <translation>Nur Ansicht: {what}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a folder of dermoscopy images. Each gets a proposed outline; correct it with a few clicks, accept it, and go on to the next.</source>
        <translation>Öffnen Sie einen Ordner mit Dermatoskopiebildern. Jedes erhält einen vorgeschlagenen Umriss; korrigieren Sie ihn mit wenigen Klicks, nehmen Sie ihn an und gehen Sie zum nächsten.</translation>
    </message>
    <message>
        <source>Open folder...</source>
        <translation>Ordner öffnen...</translation>
    </message>
    <message>
        <source>Open the sample images</source>
        <translation>Beispielbilder öffnen</translation>
    </message>
    <message>
        <source>or drop a folder anywhere on this window</source>
        <translation>oder einen Ordner in dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>Take the tour: five minutes</source>
        <translation>Rundgang machen: fünf Minuten</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Zuletzt geöffnete Ordner</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Preparing the images</source>
        <translation>Bilder werden vorbereitet</translation>
    </message>
    <message>
        <source>Learning from your corrections</source>
        <translation>Aus Ihren Korrekturen wird gelernt</translation>
    </message>
    <message>
        <source>Judging on cases that it has not seen</source>
        <translation>Beurteilung an ungesehenen Fällen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Proposal: agreement with your outline (Dice)</source>
        <translation>Vorschlag: Übereinstimmung mit Ihrem Umriss (Dice)</translation>
    </message>
    <message>
        <source>Proposal: overlap with your outline (IoU)</source>
        <translation>Vorschlag: Überlappung mit Ihrem Umriss (IoU)</translation>
    </message>
    <message>
        <source>Proposal: distance of the outlines (95 % Hausdorff, px)</source>
        <translation>Vorschlag: Abstand der Umrisse (95-%-Hausdorff, px)</translation>
    </message>
    <message>
        <source>From a box that is a little off: agreement (Dice)</source>
        <translation>Mit leicht ungenauem Rahmen: Übereinstimmung (Dice)</translation>
    </message>
    <message>
        <source>From a box that is a little off: overlap (IoU)</source>
        <translation>Mit leicht ungenauem Rahmen: Überlappung (IoU)</translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .85, at most 10</source>
        <translation>Simulierte Klicks bis IoU 0,85, höchstens 10</translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .90, at most 10</source>
        <translation>Simulierte Klicks bis IoU 0,90, höchstens 10</translation>
    </message>
    <message>
        <source>Simulated: each click in the centre of the largest error, until nine tenths overlap (IoU .90), at most {limit} clicks an image.</source>
        <translation>Simuliert: jeder Klick in der Mitte des größten Fehlers, bis neun Zehntel überlappen (IoU 0,90), höchstens {limit} Klicks pro Bild.</translation>
    </message>
    <message>
        <source>Dice: 1 is the same outline, 0 is no overlap; of the proposal, before anyone clicks, against the mask that you accepted.</source>
        <translation>Dice: 1 ist derselbe Umriss, 0 keine Überlappung; für den Vorschlag, vor jedem Klick, gegen die von Ihnen angenommene Maske.</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message>
        <source>about {value} seconds</source>
        <translation>etwa {value} Sekunden</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>etwa 1 Minute</translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation>etwa {minutes} Minuten</translation>
    </message>
    <message>
        <source>about 1 hour</source>
        <translation>etwa 1 Stunde</translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation>etwa {hours} Stunden</translation>
    </message>
    <message>
        <source>{text} {rest} minutes</source>
        <translation>{text} {rest} Minuten</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>noch {duration}</translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation>1 Korrektur</translation>
    </message>
    <message>
        <source>{count:,} corrections</source>
        <translation>{count:,} Korrekturen</translation>
    </message>
    <message>
        <source> on this CPU</source>
        <translation> auf dieser CPU</translation>
    </message>
    <message>
        <source> on this graphics card</source>
        <translation> auf dieser Grafikkarte</translation>
    </message>
    <message>
        <source>all of them new to the decoder in use</source>
        <translation>alle neu für den aktiven Decoder</translation>
    </message>
    <message>
        <source>the decoder in use knows all of them already</source>
        <translation>der aktive Decoder kennt bereits alle</translation>
    </message>
    <message>
        <source>{new:,} new since the decoder in use was made</source>
        <translation>{new:,} neu, seit der aktive Decoder erstellt wurde</translation>
    </message>
    <message>
        <source>, pass {min} of {epochs}</source>
        <translation>, Durchlauf {min} von {epochs}</translation>
    </message>
    <message>
        <source>Clicks: {numbers} (n = {count}, too few to tell)</source>
        <translation>Klicks: {numbers} (n = {count}, zu wenige für eine Aussage)</translation>
    </message>
    <message>
        <source>Fewer clicks</source>
        <translation>Weniger Klicks</translation>
    </message>
    <message>
        <source>More clicks</source>
        <translation>Mehr Klicks</translation>
    </message>
    <message>
        <source>About as many clicks</source>
        <translation>Etwa gleich viele Klicks</translation>
    </message>
    <message>
        <source>{start}: {numbers} (difference from {signed} to {signed2}, n = {count})</source>
        <translation>{start}: {numbers} (Differenz von {signed} bis {signed2}, n = {count})</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean} ({low} bis {high})</translation>
    </message>
    <message>
        <source>Of these {of} masks, accepted just as proposed: {count}, which favours the decoder in use in this comparison.</source>
        <translation>Davon genau wie vorgeschlagen angenommen: {count} von {of} Masken, was in diesem Vergleich den aktiven Decoder begünstigt.</translation>
    </message>
    <message>
        <source>{name} as it came</source>
        <translation>{name}, wie geliefert</translation>
    </message>
    <message>
        <source>As it came with the model</source>
        <translation>Wie mit dem Modell geliefert</translation>
    </message>
    <message>
        <source>Retrained here</source>
        <translation>Hier nachtrainiert</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>Aus einer Datei importiert</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>Auf Probe</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>The model&apos;s own decoder</source>
        <translation>Der eigene Decoder des Modells</translation>
    </message>
    <message>
        <source>Not judged here</source>
        <translation>Hier nicht beurteilt</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Looking for images: {count:,} found so far</source>
        <translation>Bilder werden gesucht: bisher {count:,}</translation>
    </message>
    <message>
        <source>This is the last image.</source>
        <translation>Dies ist das letzte Bild.</translation>
    </message>
    <message>
        <source>This is the first image.</source>
        <translation>Dies ist das erste Bild.</translation>
    </message>
    <message>
        <source>Accepted. Now lesion {value}.</source>
        <translation>Angenommen. Jetzt Läsion {value}.</translation>
    </message>
    <message>
        <source>Accepted {value}</source>
        <translation>{value} angenommen</translation>
    </message>
    <message>
        <source>Every image that can be read and is not flagged is accepted.</source>
        <translation>Alle lesbaren, nicht markierten Bilder sind angenommen.</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>The mask was hidden. Press {key} again to accept it.</source>
        <translation>Die Maske war ausgeblendet. Drücken Sie {key} erneut, um sie anzunehmen.</translation>
    </message>
    <message>
        <source>Close the outline first, or drop it with Esc.</source>
        <translation>Schließen Sie zuerst den Umriss oder verwerfen Sie ihn mit Esc.</translation>
    </message>
    <message>
        <source>Part of the mask was out of sight. Press {key} again to accept it.</source>
        <translation>Ein Teil der Maske war außer Sicht. Drücken Sie {key} erneut, um sie anzunehmen.</translation>
    </message>
    <message>
        <source>Image {value:,} of {total:,}</source>
        <translation>Bild {value:,} von {total:,}</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Flag it</source>
        <translation>Markieren</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Today {done:,} of {goal:,}</source>
        <translation>Heute {done:,} von {goal:,}</translation>
    </message>
    <message>
        <source>Today {done:,} accepted</source>
        <translation>Heute {done:,} angenommen</translation>
    </message>
    <message>
        <source>{pace} an hour</source>
        <translation>{pace} pro Stunde</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>nach Status</translation>
    </message>
    <message>
        <source>Label the selected images</source>
        <translation>Ausgewählte Bilder etikettieren</translation>
    </message>
    <message>
        <source>Label to add</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>Diagnosis of the selected images</source>
        <translation>Diagnose der ausgewählten Bilder</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>WorklistDesk</name>
    <message>
        <source>Goal of the day</source>
        <translation>Tagesziel</translation>
    </message>
    <message>
        <source>Masks to accept in a day; 0 for no goal</source>
        <translation>Pro Tag anzunehmende Masken; 0 für kein Ziel</translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>Hier kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>Only an image whose mask is accepted can be reopened.</source>
        <translation>Nur ein Bild mit angenommener Maske kann wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>Reopened. The accepted masks stay in the history.</source>
        <translation>Wieder geöffnet. Die angenommenen Masken bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>No image of the list waits to be accepted.</source>
        <translation>Kein Bild der Liste wartet auf Annahme.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Lift the flag</source>
        <translation>Markierung aufheben</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Noch nicht angenommen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>With a diagnosis</source>
        <translation>Mit Diagnose</translation>
    </message>
    <message>
        <source>With labels</source>
        <translation>Mit Etiketten</translation>
    </message>
</context>
<context>
    <name>WorklistPanel</name>
    <message>
        <source>Name, note or label</source>
        <translation>Name, Notiz oder Etikett</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search by name, note, label or diagnosis</source>
        <translation>Nach Name, Notiz, Etikett oder Diagnose suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No image matches.</source>
        <translation>Kein Bild passt.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>{value:,} of {total:,} accepted</source>
        <translation>{value:,} von {total:,} angenommen</translation>
    </message>
    <message>
        <source>{left:,} to go</source>
        <translation>{left:,} offen</translation>
    </message>
    <message>
        <source>{value:,} flagged</source>
        <translation>{value:,} markiert</translation>
    </message>
    <message>
        <source>{unreadable:,} unreadable</source>
        <translation>{unreadable:,} nicht lesbar</translation>
    </message>
</context>
<context>
    <name>WorklistRow</name>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>, {lesion_count} lesions</source>
        <translation>, {lesion_count} Läsionen</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
</context>
</TS>
