<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About LesionLab</source>
        <translation>Acerca de LesionLab</translation>
    </message>
    <message>
        <source>Outline skin lesions in dermoscopy images by correcting proposals.</source>
        <translation>Contornee lesiones cutáneas en imágenes de dermatoscopia corrigiendo propuestas.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Images and masks stay on this computer.</source>
        <translation>Licencia: Apache-2.0. Las imágenes y máscaras se quedan en este equipo.</translation>
    </message>
    <message>
        <source>Third-party licences...</source>
        <translation>Licencias de terceros...</translation>
    </message>
</context>
<context>
    <name>AccessDesk</name>
    <message>
        <source>Arrows move the crosshair (Shift: finely, Ctrl: far). Space is the left mouse button, Backspace the right one.</source>
        <translation>Las flechas mueven la cruz (Mayús: fino, Ctrl: lejos). Espacio es el botón izquierdo, Retroceso el derecho.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>No image is shown.</source>
        <translation>No se muestra ninguna imagen.</translation>
    </message>
    <message>
        <source>Image {name}</source>
        <translation>Imagen {name}</translation>
    </message>
    <message>
        <source>Lesion {number} of {count}</source>
        <translation>Lesión {number} de {count}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>corrected, not accepted</source>
        <translation>corregida, sin aceptar</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>tal como se propuso</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>sin máscara</translation>
    </message>
    <message>
        <source>mask of {area} square millimetres, {share} of the image</source>
        <translation>máscara de {area} milímetros cuadrados, {share} de la imagen</translation>
    </message>
    <message>
        <source>mask of {area} pixels, {share} of the image</source>
        <translation>máscara de {area} píxeles, {share} de la imagen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About LesionLab</source>
        <translation>&amp;Acerca de LesionLab</translation>
    </message>
    <message>
        <source>&amp;Accept and go on</source>
        <translation>&amp;Aceptar y seguir</translation>
    </message>
    <message>
        <source>&amp;Add model file...</source>
        <translation>&amp;Añadir archivo de modelo...</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>&amp;Concordancia</translation>
    </message>
    <message>
        <source>&amp;Backups...</source>
        <translation>&amp;Copias de seguridad...</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Azul</translation>
    </message>
    <message>
        <source>&amp;Blue and orange</source>
        <translation>A&amp;zul y naranja</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Recuadro</translation>
    </message>
    <message>
        <source>&amp;Brightness and contrast</source>
        <translation>&amp;Brillo y contraste</translation>
    </message>
    <message>
        <source>&amp;Class activation map</source>
        <translation>&amp;Mapa de activación</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Color</translation>
    </message>
    <message>
        <source>&amp;Contact sheet</source>
        <translation>&amp;Hoja de contactos</translation>
    </message>
    <message>
        <source>&amp;Cyan</source>
        <translation>&amp;Cian</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Decoders...</source>
        <translation>&amp;Decodificadores...</translation>
    </message>
    <message>
        <source>&amp;Diagnosis</source>
        <translation>&amp;Diagnóstico</translation>
    </message>
    <message>
        <source>&amp;Difference to before</source>
        <translation>Di&amp;ferencia con lo anterior</translation>
    </message>
    <message>
        <source>&amp;Doubt</source>
        <translation>&amp;Duda</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Effort over time...</source>
        <translation>&amp;Esfuerzo en el tiempo...</translation>
    </message>
    <message>
        <source>&amp;Enhanced contrast</source>
        <translation>Contraste &amp;realzado</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Borrador</translation>
    </message>
    <message>
        <source>&amp;Expand...</source>
        <translation>&amp;Expandir...</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Fill holes</source>
        <translation>&amp;Rellenar huecos</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>&amp;Buscar una orden...</translation>
    </message>
    <message>
        <source>&amp;Fit to window</source>
        <translation>A&amp;justar a la ventana</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>&amp;Goal of the day...</source>
        <translation>&amp;Meta del día...</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Verde</translation>
    </message>
    <message>
        <source>&amp;Green and red</source>
        <translation>&amp;Verde y rojo</translation>
    </message>
    <message>
        <source>&amp;Grow to the edge</source>
        <translation>&amp;Crecer hasta el borde</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Hide the mask</source>
        <translation>&amp;Ocultar la máscara</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>&amp;Import masks...</source>
        <translation>&amp;Importar máscaras...</translation>
    </message>
    <message>
        <source>&amp;Initials...</source>
        <translation>&amp;Iniciales...</translation>
    </message>
    <message>
        <source>&amp;Keep the largest part</source>
        <translation>&amp;Conservar la parte mayor</translation>
    </message>
    <message>
        <source>&amp;Keep the view between images</source>
        <translation>Conser&amp;var la vista entre imágenes</translation>
    </message>
    <message>
        <source>&amp;Keyboard pointer</source>
        <translation>P&amp;untero de teclado</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Teclas y ratón</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Etiquetas</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lazo</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Lista</translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation>&amp;Magenta</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelos</translation>
    </message>
    <message>
        <source>&amp;More proposals</source>
        <translation>Más &amp;propuestas</translation>
    </message>
    <message>
        <source>&amp;Next image</source>
        <translation>Imagen &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Open folder...</source>
        <translation>&amp;Abrir carpeta...</translation>
    </message>
    <message>
        <source>&amp;Order of the list</source>
        <translation>&amp;Orden de la lista</translation>
    </message>
    <message>
        <source>&amp;Outline only</source>
        <translation>Solo &amp;contorno</translation>
    </message>
    <message>
        <source>&amp;Point colours</source>
        <translation>Colores de los &amp;puntos</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Puntos</translation>
    </message>
    <message>
        <source>&amp;Prepare all proposals</source>
        <translation>Preparar &amp;todas las propuestas</translation>
    </message>
    <message>
        <source>&amp;Preview under the pointer</source>
        <translation>&amp;Vista previa bajo el puntero</translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation>Imagen ante&amp;rior</translation>
    </message>
    <message>
        <source>&amp;Project file</source>
        <translation>Archivo de &amp;proyecto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Readers</source>
        <translation>&amp;Lectores</translation>
    </message>
    <message>
        <source>&amp;Red</source>
        <translation>&amp;Rojo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Reabrir</translation>
    </message>
    <message>
        <source>&amp;Report of this image...</source>
        <translation>&amp;Informe de esta imagen...</translation>
    </message>
    <message>
        <source>&amp;Retrain...</source>
        <translation>&amp;Reentrenar...</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Second reading...</source>
        <translation>&amp;Segunda lectura...</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Suavizar</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Recorrido</translation>
    </message>
    <message>
        <source>&amp;Type the scale...</source>
        <translation>&amp;Teclear la escala...</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Violet</source>
        <translation>&amp;Violeta</translation>
    </message>
    <message>
        <source>A pen&apos;s other end</source>
        <translation>El otro extremo del lápiz</translation>
    </message>
    <message>
        <source>Accept the mask shown and go to the next image.</source>
        <translation>Acepta la máscara mostrada y pasa a la imagen siguiente.</translation>
    </message>
    <message>
        <source>Add a &amp;lesion</source>
        <translation>Añadir una &amp;lesión</translation>
    </message>
    <message>
        <source>Arrows move a crosshair, Space is the left mouse button, Backspace the right one.</source>
        <translation>Las flechas mueven una cruz, Espacio es el botón izquierdo, Retroceso el derecho.</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Como el s&amp;istema</translation>
    </message>
    <message>
        <source>B&amp;rush</source>
        <translation>Pi&amp;ncel</translation>
    </message>
    <message>
        <source>Back to the &amp;proposal</source>
        <translation>Volver a la pr&amp;opuesta</translation>
    </message>
    <message>
        <source>Before and after, s&amp;ide by side</source>
        <translation>Antes y después, &amp;lado a lado</translation>
    </message>
    <message>
        <source>Begin again with the proposal as it came; undo takes it back.</source>
        <translation>Empieza de nuevo con la propuesta tal como vino; deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Brush, eraser, lasso and the like mark hair, ruler and ink, which are never learned from.</source>
        <translation>Pincel, borrador, lazo y demás marcan pelo, regla y tinta, de los que nunca se aprende.</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>Por &amp;fecha</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Por &amp;nombre</translation>
    </message>
    <message>
        <source>By &amp;state</source>
        <translation>Por &amp;estado</translation>
    </message>
    <message>
        <source>By n&amp;eed</source>
        <translation>Por &amp;prioridad</translation>
    </message>
    <message>
        <source>Cha&amp;nnel</source>
        <translation>Ca&amp;nal</translation>
    </message>
    <message>
        <source>Change how the image is shown; the image and the mask stay as they are.</source>
        <translation>Cambia cómo se muestra la imagen; la imagen y la máscara no cambian.</translation>
    </message>
    <message>
        <source>Check that the project is as it was recorded, and see what was changed past the program.</source>
        <translation>Comprueba que el proyecto esté como se registró y muestra lo que se cambió al margen del programa.</translation>
    </message>
    <message>
        <source>Check the &amp;record...</source>
        <translation>Comprobar el &amp;registro...</translation>
    </message>
    <message>
        <source>Choose how the program starts, how it looks, and its keys.</source>
        <translation>Elija cómo empieza el programa, su aspecto y sus teclas.</translation>
    </message>
    <message>
        <source>Choose, take back, export or import a decoder version.</source>
        <translation>Elija, retire, exporte o importe una versión del decodificador.</translation>
    </message>
    <message>
        <source>Click in what is missing: it is added up to its visible border; right click takes away.</source>
        <translation>Clic en lo que falta: se añade hasta su borde visible; el botón derecho lo quita.</translation>
    </message>
    <message>
        <source>Click the corners of a region; Enter or a double click closes it.</source>
        <translation>Clic en las esquinas de una región; Intro o doble clic la cierra.</translation>
    </message>
    <message>
        <source>Compare the readers and put their masks together.</source>
        <translation>Compara los lectores y reúne sus máscaras.</translation>
    </message>
    <message>
        <source>Dark text on light grey.</source>
        <translation>Texto oscuro sobre gris claro.</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Rehace lo que se deshizo.</translation>
    </message>
    <message>
        <source>Drag (Box)</source>
        <translation>Arrastrar (Recuadro)</translation>
    </message>
    <message>
        <source>Drag a point, a box side or a corner</source>
        <translation>Arrastrar un punto, un lado o una esquina</translation>
    </message>
    <message>
        <source>Draw a line of known length to get millimetres.</source>
        <translation>Dibuje una línea de longitud conocida para obtener milímetros.</translation>
    </message>
    <message>
        <source>Draw around a region to add it; with the right button, to take it away.</source>
        <translation>Rodee una región para añadirla; con el botón derecho, para quitarla.</translation>
    </message>
    <message>
        <source>Draw the box anew</source>
        <translation>Dibujar el recuadro de nuevo</translation>
    </message>
    <message>
        <source>Draw the box around the lesion anew.</source>
        <translation>Dibuja de nuevo el recuadro alrededor de la lesión.</translation>
    </message>
    <message>
        <source>Draw the mask in cyan.</source>
        <translation>Dibuja la máscara en cian.</translation>
    </message>
    <message>
        <source>Draw the mask in green.</source>
        <translation>Dibuja la máscara en verde.</translation>
    </message>
    <message>
        <source>Draw the mask in magenta.</source>
        <translation>Dibuja la máscara en magenta.</translation>
    </message>
    <message>
        <source>Draw the mask in violet.</source>
        <translation>Dibuja la máscara en violeta.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase from the mask.</source>
        <translation>Borra de la máscara.</translation>
    </message>
    <message>
        <source>Fill what lies wholly inside.</source>
        <translation>Rellena lo que queda del todo dentro.</translation>
    </message>
    <message>
        <source>Find any command, image, folder or model by typing.</source>
        <translation>Encuentra cualquier orden, imagen, carpeta o modelo tecleando.</translation>
    </message>
    <message>
        <source>Five minutes on the sample images, from the first look to the export.</source>
        <translation>Cinco minutos con las imágenes de muestra, de la primera mirada a la exportación.</translation>
    </message>
    <message>
        <source>Flag the image for a second look, or lift its flag.</source>
        <translation>Marca la imagen para otra mirada, o quita la marca.</translation>
    </message>
    <message>
        <source>Follow the system&apos;s light or dark theme.</source>
        <translation>Sigue el tema claro u oscuro del sistema.</translation>
    </message>
    <message>
        <source>Give the image in view, or the selected ones, labels of your own.</source>
        <translation>Da etiquetas propias a la imagen a la vista o a las seleccionadas.</translation>
    </message>
    <message>
        <source>Go to the next image of the list.</source>
        <translation>Va a la imagen siguiente de la lista.</translation>
    </message>
    <message>
        <source>Go to the next image that waits to be accepted and has a warning.</source>
        <translation>Va a la siguiente imagen por aceptar que tiene un aviso.</translation>
    </message>
    <message>
        <source>Go to the open image that needs you most, and from there to the next.</source>
        <translation>Va a la imagen pendiente que más le necesita, y de ahí a la siguiente.</translation>
    </message>
    <message>
        <source>Go to the previous image of the list.</source>
        <translation>Va a la imagen anterior de la lista.</translation>
    </message>
    <message>
        <source>Hair re&amp;moved</source>
        <translation>Sin p&amp;elo</translation>
    </message>
    <message>
        <source>Lar&amp;ger brush</source>
        <translation>Pincel más &amp;grande</translation>
    </message>
    <message>
        <source>Left click</source>
        <translation>Clic izquierdo</translation>
    </message>
    <message>
        <source>Left click is lesion, right click is skin.</source>
        <translation>Clic izquierdo es lesión, clic derecho es piel.</translation>
    </message>
    <message>
        <source>Lesion blue, skin orange: told apart by colour-blind eyes.</source>
        <translation>Lesión azul, piel naranja: distinguibles con daltonismo.</translation>
    </message>
    <message>
        <source>Lesion green, skin red.</source>
        <translation>Lesión verde, piel roja.</translation>
    </message>
    <message>
        <source>Lesion point (Points)</source>
        <translation>Punto de lesión (Puntos)</translation>
    </message>
    <message>
        <source>Light text on dark grey.</source>
        <translation>Texto claro sobre gris oscuro.</translation>
    </message>
    <message>
        <source>List the images by name.</source>
        <translation>Lista las imágenes por nombre.</translation>
    </message>
    <message>
        <source>List the newest files first.</source>
        <translation>Lista primero los archivos más recientes.</translation>
    </message>
    <message>
        <source>List what is begun first and what is accepted last.</source>
        <translation>Lista primero lo empezado y al final lo aceptado.</translation>
    </message>
    <message>
        <source>List what the model is unsure of or has not seen yet first; ask again to renew it.</source>
        <translation>Lista primero aquello de lo que el modelo duda o que aún no ha visto; pida otra vez para renovarlo.</translation>
    </message>
    <message>
        <source>Lo&amp;upe</source>
        <translation>Lu&amp;pa</translation>
    </message>
    <message>
        <source>Magnify what is under the pointer; hold the key, or press it to keep the loupe.</source>
        <translation>Amplía lo que está bajo el puntero; mantenga la tecla, o púlsela para dejar la lupa.</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>Agranda todo el texto.</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>Reduce todo el texto.</translation>
    </message>
    <message>
        <source>Make brush and eraser larger.</source>
        <translation>Agranda el pincel y el borrador.</translation>
    </message>
    <message>
        <source>Make brush and eraser smaller.</source>
        <translation>Reduce el pincel y el borrador.</translation>
    </message>
    <message>
        <source>Make the proposals of the whole folder in the background.</source>
        <translation>Hace las propuestas de toda la carpeta en segundo plano.</translation>
    </message>
    <message>
        <source>Mark &amp;artefacts</source>
        <translation>Marcar &amp;artefactos</translation>
    </message>
    <message>
        <source>Mas&amp;k</source>
        <translation>Máscar&amp;a</translation>
    </message>
    <message>
        <source>Mask co&amp;lour</source>
        <translation>Color de la &amp;máscara</translation>
    </message>
    <message>
        <source>Mea&amp;sures</source>
        <translation>Me&amp;didas</translation>
    </message>
    <message>
        <source>Move it; the mask follows</source>
        <translation>Moverlo; la máscara lo sigue</translation>
    </message>
    <message>
        <source>Move the image</source>
        <translation>Mover la imagen</translation>
    </message>
    <message>
        <source>Move the outline inwards by some pixels.</source>
        <translation>Mueve el contorno unos píxeles hacia dentro.</translation>
    </message>
    <message>
        <source>Move the outline outwards by some pixels.</source>
        <translation>Mueve el contorno unos píxeles hacia fuera.</translation>
    </message>
    <message>
        <source>Next &amp;warning</source>
        <translation>&amp;Aviso siguiente</translation>
    </message>
    <message>
        <source>Next by n&amp;eed</source>
        <translation>Siguiente por p&amp;rioridad</translation>
    </message>
    <message>
        <source>Note a diagnosis of the image in view, or of the selected ones.</source>
        <translation>Anota un diagnóstico de la imagen a la vista o de las seleccionadas.</translation>
    </message>
    <message>
        <source>Open a folder of images.</source>
        <translation>Abre una carpeta de imágenes.</translation>
    </message>
    <message>
        <source>Open the &amp;sample images</source>
        <translation>Abrir las imágenes de &amp;muestra</translation>
    </message>
    <message>
        <source>Outline a sample once more, without seeing the first masks.</source>
        <translation>Contornea una muestra otra vez, sin ver las primeras máscaras.</translation>
    </message>
    <message>
        <source>Outline one more lesion in this image.</source>
        <translation>Contornea una lesión más en esta imagen.</translation>
    </message>
    <message>
        <source>Paint lesion; the brush has the last word.</source>
        <translation>Pinta lesión; el pincel tiene la última palabra.</translation>
    </message>
    <message>
        <source>Pol&amp;ygon</source>
        <translation>Polí&amp;gono</translation>
    </message>
    <message>
        <source>Put a file into the folder of images that opens it with a double click.</source>
        <translation>Pone en la carpeta de imágenes un archivo que la abre con doble clic.</translation>
    </message>
    <message>
        <source>Read the page that fits what you are doing.</source>
        <translation>Lea la página adecuada a lo que está haciendo.</translation>
    </message>
    <message>
        <source>Remove p&amp;oint</source>
        <translation>Quitar p&amp;unto</translation>
    </message>
    <message>
        <source>Remove the point under the pointer, or the selected one.</source>
        <translation>Quita el punto bajo el puntero, o el seleccionado.</translation>
    </message>
    <message>
        <source>Right button (Brush, Lasso, Polygon, Grow)</source>
        <translation>Botón derecho (Pincel, Lazo, Polígono, Crecer)</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic derecho</translation>
    </message>
    <message>
        <source>Round off the outline.</source>
        <translation>Redondea el contorno.</translation>
    </message>
    <message>
        <source>S&amp;hrink...</source>
        <translation>E&amp;ncoger...</translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation>Pincel más pe&amp;queño</translation>
    </message>
    <message>
        <source>Save a report of the image in view, to read, print or hand on.</source>
        <translation>Guarda un informe de la imagen a la vista, para leer, imprimir o entregar.</translation>
    </message>
    <message>
        <source>Save everything and close.</source>
        <translation>Guarda todo y cierra.</translation>
    </message>
    <message>
        <source>Say how many masks you want to accept in a day.</source>
        <translation>Diga cuántas máscaras quiere aceptar en un día.</translation>
    </message>
    <message>
        <source>Say who reads; the initials sign each correction.</source>
        <translation>Diga quién lee; las iniciales firman cada corrección.</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>A&amp;justes...</translation>
    </message>
    <message>
        <source>Search the list by name, note, label or diagnosis.</source>
        <translation>Busca en la lista por nombre, nota, etiqueta o diagnóstico.</translation>
    </message>
    <message>
        <source>See many outlines at a glance and accept the good ones together.</source>
        <translation>Vea muchos contornos de un vistazo y acepte juntos los buenos.</translation>
    </message>
    <message>
        <source>See the backups of this project&apos;s database, and go back to one.</source>
        <translation>Vea las copias de la base de datos de este proyecto y vuelva a una.</translation>
    </message>
    <message>
        <source>See the clicks and seconds that each accepted mask took.</source>
        <translation>Vea los clics y segundos que costó cada máscara aceptada.</translation>
    </message>
    <message>
        <source>Set &amp;scale...</source>
        <translation>Fijar &amp;escala...</translation>
    </message>
    <message>
        <source>Set a lesion point where the program is in most doubt.</source>
        <translation>Pone un punto de lesión donde el programa más duda.</translation>
    </message>
    <message>
        <source>Set a skin point where the program is in most doubt.</source>
        <translation>Pone un punto de piel donde el programa más duda.</translation>
    </message>
    <message>
        <source>Show all keys on one page, to look at or to print.</source>
        <translation>Muestra todas las teclas en una página, para ver o imprimir.</translation>
    </message>
    <message>
        <source>Show lightness with stronger local contrast.</source>
        <translation>Muestra la luminosidad con mayor contraste local.</translation>
    </message>
    <message>
        <source>Show the bare image; press again to see the mask.</source>
        <translation>Muestra la imagen sola; pulse otra vez para ver la máscara.</translation>
    </message>
    <message>
        <source>Show the blue channel as grey.</source>
        <translation>Muestra el canal azul en gris.</translation>
    </message>
    <message>
        <source>Show the green channel as grey.</source>
        <translation>Muestra el canal verde en gris.</translation>
    </message>
    <message>
        <source>Show the image in colour.</source>
        <translation>Muestra la imagen en color.</translation>
    </message>
    <message>
        <source>Show the image without dark hairs; only to look at.</source>
        <translation>Muestra la imagen sin pelos oscuros; solo para mirar.</translation>
    </message>
    <message>
        <source>Show the lesion&apos;s measures with their formulas.</source>
        <translation>Muestra las medidas de la lesión con sus fórmulas.</translation>
    </message>
    <message>
        <source>Show the mask as outline, or filled as well.</source>
        <translation>Muestra la máscara como contorno, o también rellena.</translation>
    </message>
    <message>
        <source>Show the next image from where this one is seen; a mask out of sight is not accepted.</source>
        <translation>Muestra la imagen siguiente desde donde se ve esta; una máscara fuera de la vista no se acepta.</translation>
    </message>
    <message>
        <source>Show the proposal, or the mask accepted last, beside the present mask.</source>
        <translation>Muestra la propuesta, o la última máscara aceptada, junto a la actual.</translation>
    </message>
    <message>
        <source>Show the red channel as grey.</source>
        <translation>Muestra el canal rojo en gris.</translation>
    </message>
    <message>
        <source>Show the whole image.</source>
        <translation>Muestra la imagen entera.</translation>
    </message>
    <message>
        <source>Show what a click would give before you click; Shift: a skin click.</source>
        <translation>Muestra qué daría un clic antes de hacerlo; Mayús: un clic de piel.</translation>
    </message>
    <message>
        <source>Show what the present mask added to the one of before, and removed from it.</source>
        <translation>Muestra qué añadió y quitó la máscara actual respecto a la anterior.</translation>
    </message>
    <message>
        <source>Take all smaller parts away.</source>
        <translation>Quita todas las partes menores.</translation>
    </message>
    <message>
        <source>Take away in place of adding</source>
        <translation>Quitar en vez de añadir</translation>
    </message>
    <message>
        <source>Take back the last point, box, stroke or other edit.</source>
        <translation>Deshace el último punto, recuadro, trazo u otro cambio.</translation>
    </message>
    <message>
        <source>Write masks, tables and reports to files that other programs read.</source>
        <translation>Escribe máscaras, tablas e informes en archivos que leen otros programas.</translation>
    </message>
    <message>
        <source>Show where the classifier looks.</source>
        <translation>Muestra dónde mira el clasificador.</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportar...</translation>
    </message>
    <message>
        <source>Add a SAM, MedSAM or classifier checkpoint from a file.</source>
        <translation>Añade desde un archivo un checkpoint de SAM, MedSAM o de un clasificador.</translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any; press again to stop.</source>
        <translation>Propone con cada método CAM y sin ninguno; pulse de nuevo para detener.</translation>
    </message>
    <message>
        <source>Show where the program is undecided, and where one click would settle most.</source>
        <translation>Muestra dónde duda el programa y dónde un clic aclararía más.</translation>
    </message>
    <message>
        <source>Skin point (Points)</source>
        <translation>Punto de piel (Puntos)</translation>
    </message>
    <message>
        <source>Space + drag, middle button</source>
        <translation>Espacio + arrastrar, botón central</translation>
    </message>
    <message>
        <source>Suggested place is &amp;lesion</source>
        <translation>El lugar sugerido es &amp;lesión</translation>
    </message>
    <message>
        <source>Suggested place is s&amp;kin</source>
        <translation>El lugar sugerido es pie&amp;l</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>Take over outlines that were drawn with another program.</source>
        <translation>Incorpora contornos dibujados con otro programa.</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tama&amp;ño del texto</translation>
    </message>
    <message>
        <source>Text as large as the system&apos;s.</source>
        <translation>Texto del tamaño del sistema.</translation>
    </message>
    <message>
        <source>Train the decoder on your corrections and judge it.</source>
        <translation>Entrena el decodificador con sus correcciones y lo juzga.</translation>
    </message>
    <message>
        <source>Try it on images drawn by the program.</source>
        <translation>Pruebe con imágenes dibujadas por el programa.</translation>
    </message>
    <message>
        <source>Type how many millimetres a pixel is.</source>
        <translation>Teclee cuántos milímetros mide un píxel.</translation>
    </message>
    <message>
        <source>Version, licence and intended use.</source>
        <translation>Versión, licencia y uso previsto.</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>White on black with thick lines.</source>
        <translation>Blanco sobre negro con líneas gruesas.</translation>
    </message>
    <message>
        <source>Work again on accepted masks; what was accepted stays in the history.</source>
        <translation>Trabaja de nuevo en máscaras aceptadas; lo aceptado queda en el historial.</translation>
    </message>
    <message>
        <source>Write a note about the image in view.</source>
        <translation>Escribe una nota sobre la imagen a la vista.</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Zoom en el puntero</translation>
    </message>
</context>
<context>
    <name>AgreementWindow</name>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
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
        <translation>Distancia media del borde</translation>
    </message>
    <message>
        <source>95 % Hausdorff distance</source>
        <translation>Distancia de Hausdorff 95 %</translation>
    </message>
    <message>
        <source>First named reader</source>
        <translation>Lector nombrado primero</translation>
    </message>
    <message>
        <source>Second named reader, or the consensus</source>
        <translation>Lector nombrado segundo, o el consenso</translation>
    </message>
    <message>
        <source>Least agreement first</source>
        <translation>Menor concordancia primero</translation>
    </message>
    <message>
        <source>Export the consensus...</source>
        <translation>Exportar el consenso...</translation>
    </message>
    <message>
        <source>Write NAME_consensus.png for each image that was read more than once</source>
        <translation>Escribe NAME_consensus.png de cada imagen leída más de una vez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Comparing the readers...</source>
        <translation>Comparando los lectores...</translation>
    </message>
    <message>
        <source>The readers could not be compared.</source>
        <translation>No se pudieron comparar los lectores.</translation>
    </message>
    <message>
        <source>Consensus masks written: {count}.</source>
        <translation>Máscaras de consenso escritas: {count}.</translation>
    </message>
    <message>
        <source>The consensus is the accepted mask now.</source>
        <translation>El consenso es ahora la máscara aceptada.</translation>
    </message>
    <message>
        <source>No image was read more than once. A second reading starts this.</source>
        <translation>Ninguna imagen se leyó más de una vez. Una segunda lectura lo inicia.</translation>
    </message>
    <message>
        <source>Means over {count} images with their 95 % interval (bootstrap over images). All lesions of an image are compared together.</source>
        <translation>Medias de {count} imágenes con su intervalo del 95 % (bootstrap sobre imágenes). Todas las lesiones de una imagen se comparan juntas.</translation>
    </message>
    <message>
        <source>Shown: the {shown} of {all} comparisons that agree least.</source>
        <translation>Mostradas: las {shown} de {all} comparaciones con menor concordancia.</translation>
    </message>
    <message>
        <source>Export the consensus to</source>
        <translation>Exportar el consenso a</translation>
    </message>
</context>
<context>
    <name>AmountDialog</name>
    <message>
        <source>Expand</source>
        <translation>Expandir</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Encoger</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>How far the outline moves, in pixels of the image</source>
        <translation>Cuánto se mueve el contorno, en píxeles de la imagen</translation>
    </message>
    <message>
        <source>Move the outline by</source>
        <translation>Mover el contorno</translation>
    </message>
</context>
<context>
    <name>BackupsDesk</name>
    <message>
        <source>The project is as backup {number} has it.</source>
        <translation>El proyecto está como en la copia {number}.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>The program copies the project&apos;s database by itself and checks each copy. The images are not in it. Going back to a backup keeps the present state as one more backup.</source>
        <translation>El programa copia por sí mismo la base de datos del proyecto y comprueba cada copia. Las imágenes no están en ella. Al volver a una copia, el estado actual se guarda como una copia más.</translation>
    </message>
    <message>
        <source>Looking at the backups...</source>
        <translation>Mirando las copias...</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Accepted masks</source>
        <translation>Máscaras aceptadas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>Go back to this one...</source>
        <translation>Volver a esta...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>There is no backup yet; the first one comes soon.</source>
        <translation>Aún no hay copia; la primera llegará pronto.</translation>
    </message>
    <message>
        <source>Go back to backup {number}?</source>
        <translation>¿Volver a la copia {number}?</translation>
    </message>
    <message>
        <source>What was done after it is not in the project any more. The present state is kept as a backup, so you can come back to it.</source>
        <translation>Lo que se hizo después ya no estará en el proyecto. El estado actual se guarda como copia, así que puede volver a él.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>BeforeMasks</name>
    <message>
        <source>Before: as accepted last</source>
        <translation>Antes: como se aceptó por última vez</translation>
    </message>
    <message>
        <source>Before: the proposal</source>
        <translation>Antes: la propuesta</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>{name}, lesion {value}</source>
        <translation>{name}, lesión {value}</translation>
    </message>
    <message>
        <source>Dice {old:.3f} {ARROW} {new:.3f}</source>
        <translation>Dice {old:.3f} {ARROW} {new:.3f}</translation>
    </message>
    <message>
        <source>Decoder in use</source>
        <translation>Decodificador en uso</translation>
    </message>
    <message>
        <source>New decoder</source>
        <translation>Decodificador nuevo</translation>
    </message>
    <message>
        <source>{name}: your outline, dashed, and that of: {title}</source>
        <translation>{name}: su contorno, discontinuo, y el de: {title}</translation>
    </message>
    <message>
        <source>The image cannot be read any more.</source>
        <translation>La imagen ya no se puede leer.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Your outline</source>
        <translation>Su contorno</translation>
    </message>
    <message>
        <source>The decoder&apos;s outline</source>
        <translation>El contorno del decodificador</translation>
    </message>
    <message>
        <source>Worst change first</source>
        <translation>Peor cambio primero</translation>
    </message>
    <message>
        <source>No case could be compared.</source>
        <translation>No se pudo comparar ningún caso.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Show {min} more of {left}</source>
        <translation>Mostrar {min} más de {left}</translation>
    </message>
</context>
<context>
    <name>CaseNotes</name>
    <message>
        <source>Need and warnings</source>
        <translation>Prioridad y avisos</translation>
    </message>
</context>
<context>
    <name>ClassifierMenu</name>
    <message>
        <source>Where the program &amp;looks</source>
        <translation>Dónde &amp;mira el programa</translation>
    </message>
    <message>
        <source>Choose what tells the program where the lesion is, before anyone has clicked.</source>
        <translation>Elija qué indica al programa dónde está la lesión, antes de que nadie haga clic.</translation>
    </message>
    <message>
        <source>Loading {title}...</source>
        <translation>Cargando {title}...</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Go to image</source>
        <translation>Ir a la imagen</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Cannot be read</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Being saved...</source>
        <translation>Guardándose...</translation>
    </message>
    <message>
        <source>Being prepared...</source>
        <translation>Preparándose...</translation>
    </message>
    <message>
        <source>A mask is missing: open it</source>
        <translation>Falta una máscara: ábrala</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Dibujada a mano</translation>
    </message>
    <message>
        <source>Model&apos;s own estimate {iou:.2f}</source>
        <translation>Estimación del modelo {iou:.2f}</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Click or press Space to leave one out. Enter opens it. Scroll to see more.</source>
        <translation>Clic o Espacio para descartar una. Intro la abre. Desplácese para ver más.</translation>
    </message>
    <message>
        <source>Reopen what was accepted here</source>
        <translation>Reabrir lo aceptado aquí</translation>
    </message>
    <message>
        <source>Accept what was seen and not left out (Ctrl+Enter)</source>
        <translation>Aceptar lo visto y no descartado (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Accept 1 mask</source>
        <translation>Aceptar 1 máscara</translation>
    </message>
    <message>
        <source>Accept {n:,} masks</source>
        <translation>Aceptar {n:,} máscaras</translation>
    </message>
    <message>
        <source>{taken:,} of {total:,} seen and good, {left_out:,} left out</source>
        <translation>{taken:,} de {total:,} vistas y buenas, {left_out:,} descartadas</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>{corrections} could not be used; Statistics says why.</source>
        <translation>No se pudieron usar {corrections}; Estadística dice por qué.</translation>
    </message>
</context>
<context>
    <name>DecodersPage</name>
    <message>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>What judging said</source>
        <translation>Resultado de la evaluación</translation>
    </message>
    <message>
        <source>Use this decoder</source>
        <translation>Usar este decodificador</translation>
    </message>
    <message>
        <source>Go back to the one before</source>
        <translation>Volver al anterior</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportar...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Borrar...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importar...</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>Exportado a {file}</translation>
    </message>
    <message>
        <source>Use {before} again, which was in use before</source>
        <translation>Usar de nuevo {before}, que estaba antes en uso</translation>
    </message>
    <message>
        <source>No other decoder was in use before</source>
        <translation>No hubo antes otro decodificador en uso</translation>
    </message>
    <message>
        <source>Changing to {title}...</source>
        <translation>Cambiando a {title}...</translation>
    </message>
    <message>
        <source>{title} is in use on trial now.</source>
        <translation>{title} está ahora en uso a prueba.</translation>
    </message>
    <message>
        <source>{title} is in use now.</source>
        <translation>{title} está ahora en uso.</translation>
    </message>
    <message>
        <source>Going back to the decoder before...</source>
        <translation>Volviendo al decodificador anterior...</translation>
    </message>
    <message>
        <source>The decoder that was in use before is in use again.</source>
        <translation>El decodificador anterior está de nuevo en uso.</translation>
    </message>
    <message>
        <source>Deleting {title}...</source>
        <translation>Borrando {title}...</translation>
    </message>
    <message>
        <source>{title} was deleted.</source>
        <translation>{title} se borró.</translation>
    </message>
    <message>
        <source>Exporting {title}...</source>
        <translation>Exportando {title}...</translation>
    </message>
    <message>
        <source>Checking the decoder file...</source>
        <translation>Comprobando el archivo del decodificador...</translation>
    </message>
    <message>
        <source>The decoder was imported. It is not in use.</source>
        <translation>El decodificador se importó. No está en uso.</translation>
    </message>
    <message>
        <source>Decoder versions</source>
        <translation>Versiones del decodificador</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Nevus</source>
        <translation>Nevo</translation>
    </message>
    <message>
        <source>Melanoma</source>
        <translation>Melanoma</translation>
    </message>
    <message>
        <source>Seborrheic keratosis</source>
        <translation>Queratosis seborreica</translation>
    </message>
    <message>
        <source>Basal cell carcinoma</source>
        <translation>Carcinoma basocelular</translation>
    </message>
    <message>
        <source>Actinic keratosis</source>
        <translation>Queratosis actínica</translation>
    </message>
    <message>
        <source>Squamous cell carcinoma</source>
        <translation>Carcinoma espinocelular</translation>
    </message>
    <message>
        <source>Dermatofibroma</source>
        <translation>Dermatofibroma</translation>
    </message>
    <message>
        <source>Vascular lesion</source>
        <translation>Lesión vascular</translation>
    </message>
</context>
<context>
    <name>DiagnosisField</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>What shall be done with the folder {name}?</source>
        <translation>¿Qué se hace con la carpeta {name}?</translation>
    </message>
    <message>
        <source>Open its images</source>
        <translation>Abrir sus imágenes</translation>
    </message>
    <message>
        <source>Import masks from it</source>
        <translation>Importar máscaras de ella</translation>
    </message>
</context>
<context>
    <name>EditingCanvas</name>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>Effort</name>
    <message>
        <source>An earlier decoder</source>
        <translation>Un decodificador anterior</translation>
    </message>
</context>
<context>
    <name>EffortLegend</name>
    <message>
        <source>Decoder that proposed</source>
        <translation>Decodificador que propuso</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Clicks, mean</source>
        <translation>Clics, media</translation>
    </message>
    <message>
        <source>Seconds, mean</source>
        <translation>Segundos, media</translation>
    </message>
    <message>
        <source>Seconds, median</source>
        <translation>Segundos, mediana</translation>
    </message>
</context>
<context>
    <name>EffortPage</name>
    <message>
        <source>Accepted masks, oldest first</source>
        <translation>Máscaras aceptadas, las más antiguas primero</translation>
    </message>
    <message>
        <source>No mask is accepted yet</source>
        <translation>Aún no hay máscaras aceptadas</translation>
    </message>
    <message>
        <source>From the first mask that you accept on, you see here how many clicks and seconds each one took, and whether it gets less with a retrained decoder.</source>
        <translation>Desde la primera máscara que acepte verá aquí cuántos clics y segundos costó cada una, y si baja con un decodificador reentrenado.</translation>
    </message>
    <message>
        <source>As recorded while you worked: each point is one accepted mask, in the colour of the decoder that had proposed it. The line is the mean of that decoder&apos;s last ten masks; a dashed line marks the first mask of a decoder.</source>
        <translation>Según se registró mientras trabajaba: cada punto es una máscara aceptada, en el color del decodificador que la propuso. La línea es la media de las últimas diez máscaras de ese decodificador; una línea discontinua marca la primera de un decodificador.</translation>
    </message>
    <message>
        <source>Masks that took longer than {limit:.0f} seconds: {outside}. They are drawn as triangles at the upper edge; the line counts them as that long.</source>
        <translation>Máscaras que tardaron más de {limit:.0f} segundos: {outside}. Se dibujan como triángulos en el borde superior; la línea las cuenta con esa duración.</translation>
    </message>
    <message>
        <source>Clicks for each accepted mask, box changes and brush strokes included</source>
        <translation>Clics por máscara aceptada, con cambios de recuadro y trazos de pincel</translation>
    </message>
    <message>
        <source>Clicks, box changes, strokes</source>
        <translation>Clics, cambios de recuadro, trazos</translation>
    </message>
    <message>
        <source>Seconds for each accepted mask, while it was in view</source>
        <translation>Segundos por máscara aceptada, mientras estaba a la vista</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>1 (lesion) or 0 (skin)</source>
        <translation>1 (lesión) o 0 (piel)</translation>
    </message>
    <message>
        <source>8 or 16 bits a channel</source>
        <translation>8 o 16 bits por canal</translation>
    </message>
    <message>
        <source>A click is neither lesion nor skin.</source>
        <translation>Un clic no es ni lesión ni piel.</translation>
    </message>
    <message>
        <source>A click lies outside the image.</source>
        <translation>Un clic está fuera de la imagen.</translation>
    </message>
    <message>
        <source>A decoder cannot be exported in this form.</source>
        <translation>Un decodificador no se puede exportar en esta forma.</translation>
    </message>
    <message>
        <source>A marker is missing.</source>
        <translation>Falta un marcador.</translation>
    </message>
    <message>
        <source>A mask or CAM in the project is damaged.</source>
        <translation>Una máscara o un CAM del proyecto está dañado.</translation>
    </message>
    <message>
        <source>A model&apos;s card is missing or damaged.</source>
        <translation>La ficha de un modelo falta o está dañada.</translation>
    </message>
    <message>
        <source>A picture of this kind does not keep a mask&apos;s edge exactly.</source>
        <translation>Una imagen de este tipo no conserva con exactitud el borde de una máscara.</translation>
    </message>
    <message>
        <source>A run length is impossible.</source>
        <translation>Una longitud de tramo es imposible.</translation>
    </message>
    <message>
        <source>A second reading needs the reader&apos;s initials.</source>
        <translation>Una segunda lectura necesita las iniciales del lector.</translation>
    </message>
    <message>
        <source>A segment is cut off.</source>
        <translation>Un segmento está cortado.</translation>
    </message>
    <message>
        <source>A shape cannot be read.</source>
        <translation>No se puede leer una forma.</translation>
    </message>
    <message>
        <source>A value has a wrong length.</source>
        <translation>Un valor tiene una longitud incorrecta.</translation>
    </message>
    <message>
        <source>Accept it, or lift its flag.</source>
        <translation>Acéptela o quite su marca.</translation>
    </message>
    <message>
        <source>Accept some masks first.</source>
        <translation>Acepte primero algunas máscaras.</translation>
    </message>
    <message>
        <source>Add a whole model under Models, or choose a decoder file.</source>
        <translation>Añada un modelo completo en Modelos o elija un archivo de decodificador.</translation>
    </message>
    <message>
        <source>Add the model again, or install the program again if it came with it.</source>
        <translation>Añada el modelo de nuevo, o instale otra vez el programa si venía con él.</translation>
    </message>
    <message>
        <source>All of the above is told in this chain of hashes; lesionlab verify checks it.</source>
        <translation>Todo lo anterior consta en esta cadena de hashes; lesionlab verify la comprueba.</translation>
    </message>
    <message>
        <source>An annotation belongs to no image.</source>
        <translation>Una anotación no pertenece a ninguna imagen.</translation>
    </message>
    <message>
        <source>An exported file is not as it was written.</source>
        <translation>Un archivo exportado no está como se escribió.</translation>
    </message>
    <message>
        <source>An image has no number of its own.</source>
        <translation>Una imagen no tiene número propio.</translation>
    </message>
    <message>
        <source>Another export is writing into this folder.</source>
        <translation>Otra exportación está escribiendo en esta carpeta.</translation>
    </message>
    <message>
        <source>Another file is taken for this image.</source>
        <translation>Para esta imagen se toma otro archivo.</translation>
    </message>
    <message>
        <source>Another program is using the project&apos;s database.</source>
        <translation>Otro programa está usando la base de datos del proyecto.</translation>
    </message>
    <message>
        <source>As far as can be told, no mask is missing.</source>
        <translation>Hasta donde se sabe, no falta ninguna máscara.</translation>
    </message>
    <message>
        <source>As published.</source>
        <translation>Como se publicó.</translation>
    </message>
    <message>
        <source>Ask for permission to read it.</source>
        <translation>Pida permiso para leerlo.</translation>
    </message>
    <message>
        <source>Ask for permission to read these, or rename them, then open the folder again.</source>
        <translation>Pida permiso para leerlos o cámbieles el nombre, y abra la carpeta de nuevo.</translation>
    </message>
    <message>
        <source>Ask for permission to read this file, and check that the disk is not full.</source>
        <translation>Pida permiso para leer este archivo y compruebe que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>Attributes that may say who the patient is are left.</source>
        <translation>Quedan atributos que pueden decir quién es el paciente.</translation>
    </message>
    <message>
        <source>BINARY, or FRACTIONAL with two values</source>
        <translation>BINARY, o FRACTIONAL con dos valores</translation>
    </message>
    <message>
        <source>Bring it back from a backup, or use another decoder.</source>
        <translation>Recupérelo de una copia de seguridad o use otro decodificador.</translation>
    </message>
    <message>
        <source>Bring it back into the folder.</source>
        <translation>Devuélvalo a la carpeta.</translation>
    </message>
    <message>
        <source>Bring it back, then export again.</source>
        <translation>Recupérelo y exporte de nuevo.</translation>
    </message>
    <message>
        <source>Bring the folder back to this place, then do it again.</source>
        <translation>Devuelva la carpeta a este lugar y hágalo de nuevo.</translation>
    </message>
    <message>
        <source>Burned In Annotation: NO</source>
        <translation>Burned In Annotation: NO</translation>
    </message>
    <message>
        <source>Check that the file can be read and that the disk has room.</source>
        <translation>Compruebe que el archivo se puede leer y que hay espacio en el disco.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Compruebe que el archivo existe y que puede leerlo.</translation>
    </message>
    <message>
        <source>Check the disk and export again.</source>
        <translation>Compruebe el disco y exporte de nuevo.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on, and your permission to write there.</source>
        <translation>Compruebe el disco o la unidad de red y su permiso para escribir ahí.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive it is on.</source>
        <translation>Compruebe el disco o la unidad de red en que está.</translation>
    </message>
    <message>
        <source>Choose a checkpoint of one of these.</source>
        <translation>Elija un archivo de una de estas redes.</translation>
    </message>
    <message>
        <source>Choose a checkpoint that was saved with its last layer.</source>
        <translation>Elija un archivo guardado con su última capa.</translation>
    </message>
    <message>
        <source>Choose another file, or fetch this one again from its source.</source>
        <translation>Elija otro archivo o traiga este de nuevo de su origen.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to read this one.</source>
        <translation>Elija otra carpeta o pida permiso para leer esta.</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for permission to write this one.</source>
        <translation>Elija otra carpeta o pida permiso para escribir en esta.</translation>
    </message>
    <message>
        <source>Choose another folder, or connect the drive it is on.</source>
        <translation>Elija otra carpeta o conecte la unidad en que está.</translation>
    </message>
    <message>
        <source>Choose another folder, or say that it is to be replaced.</source>
        <translation>Elija otra carpeta, o indique que se reemplace.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>Choose its model under Models first, then import it.</source>
        <translation>Elija primero su modelo en Modelos y luego impórtelo.</translation>
    </message>
    <message>
        <source>Choose medsam for a MedSAM checkpoint and sam for all others.</source>
        <translation>Elija medsam para un archivo MedSAM y sam para los demás.</translation>
    </message>
    <message>
        <source>Choose one of these, or add a model.</source>
        <translation>Elija uno de estos o añada un modelo.</translation>
    </message>
    <message>
        <source>Choose one of these, or none to let the program choose.</source>
        <translation>Elija uno de estos, o ninguno para que el programa elija.</translation>
    </message>
    <message>
        <source>Choose one of those listed.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>Choose the folder of the masks alone.</source>
        <translation>Elija la carpeta que solo contiene las máscaras.</translation>
    </message>
    <message>
        <source>Choose the folder with the right one alone.</source>
        <translation>Elija la carpeta que solo contiene la correcta.</translation>
    </message>
    <message>
        <source>Choose the model that came with the program.</source>
        <translation>Elija el modelo que venía con el programa.</translation>
    </message>
    <message>
        <source>Choose the original checkpoint file.</source>
        <translation>Elija el archivo original del modelo.</translation>
    </message>
    <message>
        <source>Click inside the image.</source>
        <translation>Haga clic dentro de la imagen.</translation>
    </message>
    <message>
        <source>Click on the lesion before you paint.</source>
        <translation>Haga clic en la lesión antes de pintar.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Ciérrelo allí primero.</translation>
    </message>
    <message>
        <source>Close other programs and press Retrain again.</source>
        <translation>Cierre otros programas y pulse Reentrenar de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs or make the image smaller.</source>
        <translation>Cierre otros programas o reduzca la imagen.</translation>
    </message>
    <message>
        <source>Close other programs that have this file open (a backup or synchronisation, perhaps).</source>
        <translation>Cierre otros programas que tengan abierto este archivo (quizá una copia o sincronización).</translation>
    </message>
    <message>
        <source>Close other programs that use the GPU and start LesionLab again.</source>
        <translation>Cierre otros programas que usen la GPU y reinicie LesionLab.</translation>
    </message>
    <message>
        <source>Close other programs, choose the compact model, or start with --device cpu.</source>
        <translation>Cierre otros programas, elija el modelo compact o inicie con --device cpu.</translation>
    </message>
    <message>
        <source>Copy or export the file again from where it came from.</source>
        <translation>Copie o exporte el archivo de nuevo desde donde vino.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came from.</source>
        <translation>Copie el archivo de nuevo desde donde vino.</translation>
    </message>
    <message>
        <source>Correct or accept its proposal first.</source>
        <translation>Corrija o acepte primero la propuesta.</translation>
    </message>
    <message>
        <source>Cut the writing out of the picture first.</source>
        <translation>Recorte primero lo escrito en la imagen.</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF</source>
        <translation>DICOM, JPEG, PNG o TIFF</translation>
    </message>
    <message>
        <source>Do not use this decoder: delete it, and retrain or import it anew.</source>
        <translation>No use este decodificador: bórrelo y vuelva a entrenarlo o importarlo.</translation>
    </message>
    <message>
        <source>Draw the box anew.</source>
        <translation>Dibuje el recuadro de nuevo.</translation>
    </message>
    <message>
        <source>Draw the lesion and accept it again.</source>
        <translation>Dibuje la lesión y acéptela de nuevo.</translation>
    </message>
    <message>
        <source>Draw this lesion anew; the rest of the project is not affected.</source>
        <translation>Dibuje esta lesión de nuevo; el resto del proyecto no está afectado.</translation>
    </message>
    <message>
        <source>Each was judged on cases that it had not seen.</source>
        <translation>Cada uno se juzgó con casos que no había visto.</translation>
    </message>
    <message>
        <source>Export again, or take the file from where it was copied.</source>
        <translation>Exporte de nuevo, o tome el archivo de donde se copió.</translation>
    </message>
    <message>
        <source>Export it again from where it came from, or choose another format.</source>
        <translation>Expórtelo de nuevo desde su origen, o elija otro formato.</translation>
    </message>
    <message>
        <source>Export it again from where it came from.</source>
        <translation>Expórtelo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>Export it as PNG or JPEG.</source>
        <translation>Expórtela como PNG o JPEG.</translation>
    </message>
    <message>
        <source>Export it as RGB, or as PNG.</source>
        <translation>Expórtelo como RGB o como PNG.</translation>
    </message>
    <message>
        <source>Export it with one of these, or as PNG.</source>
        <translation>Expórtelo con una de estas, o como PNG.</translation>
    </message>
    <message>
        <source>Export one of the formats to another folder, or rename the image.</source>
        <translation>Exporte uno de los formatos a otra carpeta, o cambie el nombre de la imagen.</translation>
    </message>
    <message>
        <source>Export the image again as it is seen, for example as PNG.</source>
        <translation>Exporte la imagen de nuevo tal como se ve, por ejemplo como PNG.</translation>
    </message>
    <message>
        <source>Export the image again without a palette, for example as PNG.</source>
        <translation>Exporte la imagen de nuevo sin paleta, por ejemplo como PNG.</translation>
    </message>
    <message>
        <source>Export the images that show the lesion.</source>
        <translation>Exporte las imágenes que muestran la lesión.</translation>
    </message>
    <message>
        <source>Export to another folder, or move this file away.</source>
        <translation>Exporte a otra carpeta o aparte este archivo.</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>Traiga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Files of this kind cannot be cleaned.</source>
        <translation>Los archivos de este tipo no se pueden limpiar.</translation>
    </message>
    <message>
        <source>Finish them, or take them away.</source>
        <translation>Termínelas o quítelas.</translation>
    </message>
    <message>
        <source>Flag the image if the lesion was accepted by mistake.</source>
        <translation>Marque la imagen si la lesión se aceptó por error.</translation>
    </message>
    <message>
        <source>Free some space, then do it again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was saved before is unharmed.</source>
        <translation>Libere espacio y hágalo de nuevo; lo guardado antes está intacto.</translation>
    </message>
    <message>
        <source>Free some space, then do it again; what was there before is unharmed.</source>
        <translation>Libere espacio y hágalo de nuevo; lo que había antes está intacto.</translation>
    </message>
    <message>
        <source>If it is a folder, open it as a folder.</source>
        <translation>Si es una carpeta, ábrala como carpeta.</translation>
    </message>
    <message>
        <source>If you trust it, unpack it with another program and choose the folder.</source>
        <translation>Si confía en él, descomprímalo con otro programa y elija la carpeta.</translation>
    </message>
    <message>
        <source>Import it as masks of the images it belongs to.</source>
        <translation>Impórtelo como máscaras de las imágenes a las que pertenece.</translation>
    </message>
    <message>
        <source>Install LesionLab with CUDA; in a checkout, delete .venv and run bash packaging/start again.</source>
        <translation>Instale LesionLab con CUDA; en una copia del código, borre .venv y ejecute de nuevo bash packaging/start.</translation>
    </message>
    <message>
        <source>Install the driver of the GPU and start LesionLab again.</source>
        <translation>Instale el controlador de la GPU y reinicie LesionLab.</translation>
    </message>
    <message>
        <source>Install the newer version of LesionLab to open it.</source>
        <translation>Instale la versión más nueva de LesionLab para abrirlo.</translation>
    </message>
    <message>
        <source>It can be tried, marked as such, if you say that you know this.</source>
        <translation>Se puede probar, marcado como tal, si dice que lo sabe.</translation>
    </message>
    <message>
        <source>It may have been moved, or be a link to nowhere.</source>
        <translation>Puede haberse movido o ser un enlace a ninguna parte.</translation>
    </message>
    <message>
        <source>It stays as it is unless you choose to replace it.</source>
        <translation>Se queda como está, salvo que elija reemplazarlo.</translation>
    </message>
    <message>
        <source>It was chosen with --device.</source>
        <translation>Se eligió con --device.</translation>
    </message>
    <message>
        <source>Its masks could not be judged.</source>
        <translation>No se pudieron juzgar sus máscaras.</translation>
    </message>
    <message>
        <source>Leave it out of the folder; it may be a report or a plan.</source>
        <translation>Sáquelo de la carpeta; puede ser un informe o un plan.</translation>
    </message>
    <message>
        <source>Leave the reading first, with the button above the image.</source>
        <translation>Salga primero de la lectura con el botón sobre la imagen.</translation>
    </message>
    <message>
        <source>Lesions without a single pixel are left out.</source>
        <translation>Las lesiones sin un solo píxel se omiten.</translation>
    </message>
    <message>
        <source>Links are missing from the record before this one.</source>
        <translation>Faltan eslabones del registro antes de este.</translation>
    </message>
    <message>
        <source>Links were cut off from the end of the record.</source>
        <translation>Se cortaron eslabones del final del registro.</translation>
    </message>
    <message>
        <source>Look at it again and accept it there.</source>
        <translation>Mírela de nuevo y acéptela allí.</translation>
    </message>
    <message>
        <source>Masks are matched by the names of files.</source>
        <translation>Las máscaras se asignan por los nombres de los archivos.</translation>
    </message>
    <message>
        <source>Measure it again on the ruler in the image.</source>
        <translation>Mídala de nuevo en la regla de la imagen.</translation>
    </message>
    <message>
        <source>Measured on the mask at the image&apos;s own size, and on the colours inside it. They describe the picture; they are not a diagnosis.</source>
        <translation>Medido en la máscara al tamaño propio de la imagen y en los colores dentro de ella. Describe la imagen; no es un diagnóstico.</translation>
    </message>
    <message>
        <source>Measured on the outlines and the colours inside them; not a diagnosis.</source>
        <translation>Medido en los contornos y los colores dentro de ellos; no es un diagnóstico.</translation>
    </message>
    <message>
        <source>More corrections of the same kind would not change that.</source>
        <translation>Más correcciones del mismo tipo no cambiarían eso.</translation>
    </message>
    <message>
        <source>More lesions of this image are outlined than there are masks.</source>
        <translation>En esta imagen hay contorneadas más lesiones que máscaras.</translation>
    </message>
    <message>
        <source>Move the file elsewhere, then open the folder again.</source>
        <translation>Mueva el archivo a otro lugar y abra la carpeta de nuevo.</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found.</source>
        <translation>No se encontró ninguna GPU de NVIDIA.</translation>
    </message>
    <message>
        <source>No case is accepted yet.</source>
        <translation>Aún no hay ningún caso aceptado.</translation>
    </message>
    <message>
        <source>No folder is open.</source>
        <translation>No hay ninguna carpeta abierta.</translation>
    </message>
    <message>
        <source>No image of the folder has this name.</source>
        <translation>Ninguna imagen de la carpeta tiene este nombre.</translation>
    </message>
    <message>
        <source>No other decoder was in use before.</source>
        <translation>No hubo antes otro decodificador en uso.</translation>
    </message>
    <message>
        <source>Nothing was deleted. Open the folder again: what can be read, and the newest backup, are brought into a new database; the damaged file is kept.</source>
        <translation>No se borró nada. Abra la carpeta de nuevo: lo legible y la copia más reciente se llevan a una base de datos nueva; el archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>Open a folder of images first.</source>
        <translation>Abra primero una carpeta de imágenes.</translation>
    </message>
    <message>
        <source>Open it with the program that wrote it.</source>
        <translation>Ábralo con el programa que lo escribió.</translation>
    </message>
    <message>
        <source>Open its folder in the window: the record begins with what is found then.</source>
        <translation>Abra su carpeta en la ventana: el registro empieza con lo que se encuentre entonces.</translation>
    </message>
    <message>
        <source>Open the folder again to see each one.</source>
        <translation>Abra de nuevo la carpeta para ver cada una.</translation>
    </message>
    <message>
        <source>Open the folder again to see those it has.</source>
        <translation>Abra de nuevo la carpeta para ver las que tiene.</translation>
    </message>
    <message>
        <source>Open the folder again: what can be read is brought into a new database.</source>
        <translation>Abra la carpeta de nuevo: lo legible se lleva a una base de datos nueva.</translation>
    </message>
    <message>
        <source>Open the folder in the window to see what belongs to it now.</source>
        <translation>Abra la carpeta en la ventana para ver qué le corresponde ahora.</translation>
    </message>
    <message>
        <source>Open the folder, then choose Second reading.</source>
        <translation>Abra la carpeta y elija Segunda lectura.</translation>
    </message>
    <message>
        <source>Open the image again and draw the lesion anew.</source>
        <translation>Abra la imagen de nuevo y dibuje la lesión otra vez.</translation>
    </message>
    <message>
        <source>PNG, BMP or TIFF</source>
        <translation>PNG, BMP o TIFF</translation>
    </message>
    <message>
        <source>Parts of the page are missing.</source>
        <translation>Faltan partes de la página.</translation>
    </message>
    <message>
        <source>Patient Identity Removed: YES</source>
        <translation>Patient Identity Removed: YES</translation>
    </message>
    <message>
        <source>Positions are (x, y) in pixels of the image.</source>
        <translation>Las posiciones son (x, y) en píxeles de la imagen.</translation>
    </message>
    <message>
        <source>Proposal&apos;s IoU: its overlap with the mask that became of it, 1 if nothing was changed.</source>
        <translation>IoU de la propuesta: su coincidencia con la máscara resultante; 1 si no se cambió nada.</translation>
    </message>
    <message>
        <source>Put the masks into subfolders called like those of the images.</source>
        <translation>Ponga las máscaras en subcarpetas con los nombres de las de las imágenes.</translation>
    </message>
    <message>
        <source>Put the picture that they were made for into the folder.</source>
        <translation>Ponga en la carpeta la imagen para la que se hicieron.</translation>
    </message>
    <message>
        <source>Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They are not changed, lie beside the program as libraries of their own, and may be replaced by other builds of the same version. Their sources: https://code.qt.io and https://download.qt.io/official_releases/QtForPython/.</source>
        <translation>Qt y sus enlaces para Python se usan bajo la GNU Lesser General Public License, versión 3. No están modificados, se encuentran junto al programa como bibliotecas propias y pueden reemplazarse por otras compilaciones de la misma versión. Sus fuentes: https://code.qt.io y https://download.qt.io/official_releases/QtForPython/.</translation>
    </message>
    <message>
        <source>Remove the file from the folder.</source>
        <translation>Quite el archivo de la carpeta.</translation>
    </message>
    <message>
        <source>Retraining stopped before it was done; the decoder in use stays as it is.</source>
        <translation>El reentrenamiento se detuvo antes de terminar; el decodificador en uso sigue igual.</translation>
    </message>
    <message>
        <source>SAM ViT-B, ViT-L or ViT-H, or MedSAM, with the official key layout</source>
        <translation>SAM ViT-B, ViT-L o ViT-H, o MedSAM, con las claves oficiales</translation>
    </message>
    <message>
        <source>SOP Class UID and SOP Instance UID</source>
        <translation>SOP Class UID y SOP Instance UID</translation>
    </message>
    <message>
        <source>Save it again with numpy.save or numpy.savez.</source>
        <translation>Guárdelo de nuevo con numpy.save o numpy.savez.</translation>
    </message>
    <message>
        <source>Save it again.</source>
        <translation>Guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>Save it as Explicit VR Little Endian.</source>
        <translation>Guárdelo como Explicit VR Little Endian.</translation>
    </message>
    <message>
        <source>Save it as PNG first.</source>
        <translation>Guárdelo primero como PNG.</translation>
    </message>
    <message>
        <source>Save it smaller, or cut out the lesion with its surroundings.</source>
        <translation>Guárdela más pequeña o recorte la lesión con su entorno.</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits a channel.</source>
        <translation>Guárdela con 8 o 16 bits por canal.</translation>
    </message>
    <message>
        <source>Save the image as PNG first.</source>
        <translation>Guarde primero la imagen como PNG.</translation>
    </message>
    <message>
        <source>Save the image compressed, or smaller.</source>
        <translation>Guarde la imagen comprimida o más pequeña.</translation>
    </message>
    <message>
        <source>Save the mask without smoothing or shading, as a PNG.</source>
        <translation>Guarde la máscara sin suavizado ni sombreado, como PNG.</translation>
    </message>
    <message>
        <source>Several files have masks of this image, and none fits better than the others.</source>
        <translation>Varios archivos tienen máscaras de esta imagen, y ninguno encaja mejor que los demás.</translation>
    </message>
    <message>
        <source>Several images have this name.</source>
        <translation>Varias imágenes tienen este nombre.</translation>
    </message>
    <message>
        <source>Several versions begin so.</source>
        <translation>Varias versiones empiezan así.</translation>
    </message>
    <message>
        <source>Skin lesions outlined with LesionLab, as polygons along the edges of pixels. A polygon cannot hold holes: those of the masks were filled, see the key lesionlab.</source>
        <translation>Lesiones cutáneas contorneadas con LesionLab, como polígonos por los bordes de los píxeles. Un polígono no puede tener huecos: los de las máscaras se rellenaron, véase la clave lesionlab.</translation>
    </message>
    <message>
        <source>Skin lesions outlined with LesionLab; the masks are exact.</source>
        <translation>Lesiones cutáneas contorneadas con LesionLab; las máscaras son exactas.</translation>
    </message>
    <message>
        <source>Slower than another one.</source>
        <translation>Más lento que otro.</translation>
    </message>
    <message>
        <source>Some lesions of this image are not finished.</source>
        <translation>Algunas lesiones de esta imagen no están terminadas.</translation>
    </message>
    <message>
        <source>Some of the folder could not be looked at.</source>
        <translation>Parte de la carpeta no se pudo examinar.</translation>
    </message>
    <message>
        <source>Something is there again that was lost.</source>
        <translation>Algo que se había perdido vuelve a estar.</translation>
    </message>
    <message>
        <source>Something was changed after it was recorded.</source>
        <translation>Algo se cambió después de registrarse.</translation>
    </message>
    <message>
        <source>Take the last lesions away, or outline them anew by hand.</source>
        <translation>Quite las últimas lesiones, o contornéelas de nuevo a mano.</translation>
    </message>
    <message>
        <source>The DICOM file cannot be read any more, so nothing can refer to it.</source>
        <translation>El archivo DICOM ya no se puede leer, así que nada puede hacer referencia a él.</translation>
    </message>
    <message>
        <source>The DICOM file does not say what it is called, so nothing can refer to it.</source>
        <translation>El archivo DICOM no dice cómo se llama, así que nada puede hacer referencia a él.</translation>
    </message>
    <message>
        <source>The DICOM segmentation is damaged or incomplete.</source>
        <translation>La segmentación DICOM está dañada o incompleta.</translation>
    </message>
    <message>
        <source>The GPU ran out of memory, so the models run on the CPU.</source>
        <translation>La GPU se quedó sin memoria, así que los modelos se ejecutan en la CPU.</translation>
    </message>
    <message>
        <source>The annotations belong to an image that is not listed.</source>
        <translation>Las anotaciones pertenecen a una imagen que no figura en la lista.</translation>
    </message>
    <message>
        <source>The archive is damaged, or packed in a way that is not known.</source>
        <translation>El archivo comprimido está dañado o usa un método desconocido.</translation>
    </message>
    <message>
        <source>The array cannot be read.</source>
        <translation>No se puede leer la matriz.</translation>
    </message>
    <message>
        <source>The array has no shape of masks.</source>
        <translation>La matriz no tiene forma de máscaras.</translation>
    </message>
    <message>
        <source>The array holds no numbers.</source>
        <translation>La matriz no contiene números.</translation>
    </message>
    <message>
        <source>The array is too large.</source>
        <translation>La matriz es demasiado grande.</translation>
    </message>
    <message>
        <source>The arrays are not of one size.</source>
        <translation>Las matrices no tienen el mismo tamaño.</translation>
    </message>
    <message>
        <source>The backends could not be measured.</source>
        <translation>No se pudieron medir los modos de cálculo.</translation>
    </message>
    <message>
        <source>The box is empty.</source>
        <translation>El recuadro está vacío.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be read.</source>
        <translation>El archivo del modelo no se puede leer.</translation>
    </message>
    <message>
        <source>The checkpoint could not be copied into the program&apos;s data folder.</source>
        <translation>El archivo del modelo no se pudo copiar a la carpeta de datos del programa.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit the model.</source>
        <translation>El archivo no corresponde al modelo.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged.</source>
        <translation>El archivo del modelo está dañado.</translation>
    </message>
    <message>
        <source>The codestream is cut off.</source>
        <translation>El flujo de código está cortado.</translation>
    </message>
    <message>
        <source>The compressed image has another size than its header says.</source>
        <translation>La imagen comprimida tiene un tamaño distinto del que dice su cabecera.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>El equipo se quedó sin memoria.</translation>
    </message>
    <message>
        <source>The data set does not say that it was de-identified.</source>
        <translation>El conjunto de datos no dice que se desidentificó.</translation>
    </message>
    <message>
        <source>The decoder that came with the model.</source>
        <translation>El decodificador que vino con el modelo.</translation>
    </message>
    <message>
        <source>The decoder&apos;s file cannot be read.</source>
        <translation>El archivo del decodificador no se puede leer.</translation>
    </message>
    <message>
        <source>The decoder&apos;s file was changed or is damaged.</source>
        <translation>El archivo del decodificador cambió o está dañado.</translation>
    </message>
    <message>
        <source>The deflated data set is cut off.</source>
        <translation>El conjunto de datos comprimido está cortado.</translation>
    </message>
    <message>
        <source>The deflated data set is too large.</source>
        <translation>El conjunto de datos comprimido es demasiado grande.</translation>
    </message>
    <message>
        <source>The directory is damaged.</source>
        <translation>El directorio está dañado.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The driver of the NVIDIA GPU is missing.</source>
        <translation>Falta el controlador de la GPU de NVIDIA.</translation>
    </message>
    <message>
        <source>The driver of the NVIDIA GPU is too old.</source>
        <translation>El controlador de la GPU de NVIDIA es demasiado antiguo.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>El archivo no se puede leer.</translation>
    </message>
    <message>
        <source>The file cannot be taken apart.</source>
        <translation>No se puede descomponer el archivo.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>El archivo no se puede escribir.</translation>
    </message>
    <message>
        <source>The file does not say how it is encoded.</source>
        <translation>El archivo no dice cómo está codificado.</translation>
    </message>
    <message>
        <source>The file has no arrays, or too many.</source>
        <translation>El archivo no tiene matrices, o tiene demasiadas.</translation>
    </message>
    <message>
        <source>The file has no page.</source>
        <translation>El archivo no tiene ninguna página.</translation>
    </message>
    <message>
        <source>The file holds more than a mask decoder.</source>
        <translation>El archivo contiene más que un decodificador de máscaras.</translation>
    </message>
    <message>
        <source>The file is cut off.</source>
        <translation>El archivo está cortado.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>El archivo está anidado con demasiada profundidad.</translation>
    </message>
    <message>
        <source>The file is no JSON, or damaged.</source>
        <translation>El archivo no es JSON o está dañado.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>El archivo no está.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>El archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>The file must not be read.</source>
        <translation>No se permite leer el archivo.</translation>
    </message>
    <message>
        <source>The file of the decoder of this link is not there.</source>
        <translation>No está el archivo del decodificador de este eslabón.</translation>
    </message>
    <message>
        <source>The file of this decoder was changed.</source>
        <translation>Se cambió el archivo de este decodificador.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile.</source>
        <translation>El archivo se ha modificado entretanto.</translation>
    </message>
    <message>
        <source>The file&apos;s own header is too long.</source>
        <translation>La cabecera propia del archivo es demasiado larga.</translation>
    </message>
    <message>
        <source>The folder cannot be opened.</source>
        <translation>La carpeta no se puede abrir.</translation>
    </message>
    <message>
        <source>The frame has another number of segments than its image.</source>
        <translation>El fotograma tiene un número de segmentos distinto del de su imagen.</translation>
    </message>
    <message>
        <source>The frame is cut off.</source>
        <translation>El fotograma está cortado.</translation>
    </message>
    <message>
        <source>The frame is empty.</source>
        <translation>El fotograma está vacío.</translation>
    </message>
    <message>
        <source>The header contradicts itself.</source>
        <translation>La cabecera se contradice.</translation>
    </message>
    <message>
        <source>The header is too long.</source>
        <translation>La cabecera es demasiado larga.</translation>
    </message>
    <message>
        <source>The image file is damaged or cut off.</source>
        <translation>El archivo de imagen está dañado o cortado.</translation>
    </message>
    <message>
        <source>The image file was replaced by another one since it was corrected.</source>
        <translation>El archivo de imagen fue reemplazado por otro desde que se corrigió.</translation>
    </message>
    <message>
        <source>The image file was replaced by another one since its masks were drawn.</source>
        <translation>El archivo de imagen se reemplazó por otro desde que se dibujaron sus máscaras.</translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was worked on.</source>
        <translation>El archivo de imagen fue reemplazado por otro mientras se trabajaba en él.</translation>
    </message>
    <message>
        <source>The image has 32 bits a channel, or signed values.</source>
        <translation>La imagen tiene 32 bits por canal o valores con signo.</translation>
    </message>
    <message>
        <source>The image has another size than its header says.</source>
        <translation>La imagen tiene un tamaño distinto del que dice su cabecera.</translation>
    </message>
    <message>
        <source>The image has no name.</source>
        <translation>La imagen no tiene nombre.</translation>
    </message>
    <message>
        <source>The image is flagged, or its lesion is being corrected again.</source>
        <translation>La imagen está marcada, o su lesión se está corrigiendo de nuevo.</translation>
    </message>
    <message>
        <source>The image is too large.</source>
        <translation>La imagen es demasiado grande.</translation>
    </message>
    <message>
        <source>The image itself proposes one lesion, and this is a further one.</source>
        <translation>La propia imagen propone una lesión, y esta es una más.</translation>
    </message>
    <message>
        <source>The image of this mask is not there.</source>
        <translation>No está la imagen de esta máscara.</translation>
    </message>
    <message>
        <source>The image&apos;s file is gone.</source>
        <translation>El archivo de la imagen ya no está.</translation>
    </message>
    <message>
        <source>The image&apos;s path leads out of the project.</source>
        <translation>La ruta de la imagen sale del proyecto.</translation>
    </message>
    <message>
        <source>The labelme file would not be as labelme reads it; the older file stays.</source>
        <translation>El archivo de labelme no sería como labelme lo lee; se conserva el anterior.</translation>
    </message>
    <message>
        <source>The mask does not fit its place.</source>
        <translation>La máscara no cabe en su lugar.</translation>
    </message>
    <message>
        <source>The mask has no numbers as values.</source>
        <translation>La máscara no tiene números como valores.</translation>
    </message>
    <message>
        <source>The mask has no pixel.</source>
        <translation>La máscara no tiene ningún píxel.</translation>
    </message>
    <message>
        <source>The mask has values that are not finite.</source>
        <translation>La máscara tiene valores que no son finitos.</translation>
    </message>
    <message>
        <source>The mask in the file cannot be read.</source>
        <translation>No se puede leer la máscara del archivo.</translation>
    </message>
    <message>
        <source>The mask in the file has several channels.</source>
        <translation>La máscara del archivo tiene varios canales.</translation>
    </message>
    <message>
        <source>The mask is empty, so there is nothing to measure.</source>
        <translation>La máscara está vacía, así que no hay nada que medir.</translation>
    </message>
    <message>
        <source>The mask is empty.</source>
        <translation>La máscara está vacía.</translation>
    </message>
    <message>
        <source>The mask is not of the image&apos;s size.</source>
        <translation>La máscara no tiene el tamaño de la imagen.</translation>
    </message>
    <message>
        <source>The mask is unusually large.</source>
        <translation>La máscara es inusualmente grande.</translation>
    </message>
    <message>
        <source>The mask is unusually small.</source>
        <translation>La máscara es inusualmente pequeña.</translation>
    </message>
    <message>
        <source>The mask lies outside of the image.</source>
        <translation>La máscara queda fuera de la imagen.</translation>
    </message>
    <message>
        <source>The mask touches the image&apos;s border.</source>
        <translation>La máscara toca el borde de la imagen.</translation>
    </message>
    <message>
        <source>The masks of this image are damaged.</source>
        <translation>Las máscaras de esta imagen están dañadas.</translation>
    </message>
    <message>
        <source>The masks were made for another picture of this name.</source>
        <translation>Las máscaras se hicieron para otra imagen con este nombre.</translation>
    </message>
    <message>
        <source>The model&apos;s weights are not those that its card describes.</source>
        <translation>Los pesos del modelo no son los que describe su ficha.</translation>
    </message>
    <message>
        <source>The model&apos;s weights cannot be read.</source>
        <translation>Los pesos del modelo no se pueden leer.</translation>
    </message>
    <message>
        <source>The name ends like that of a frame; rename it.</source>
        <translation>El nombre termina como el de un fotograma; cámbielo.</translation>
    </message>
    <message>
        <source>The name is not Unicode; rename it.</source>
        <translation>El nombre no es Unicode; cámbielo.</translation>
    </message>
    <message>
        <source>The name of the file is too long for this drive.</source>
        <translation>El nombre del archivo es demasiado largo para esta unidad.</translation>
    </message>
    <message>
        <source>The new decoder fits your outlines better, but it got worse elsewhere.</source>
        <translation>El decodificador nuevo se ajusta mejor a sus contornos, pero empeoró en otra parte.</translation>
    </message>
    <message>
        <source>The new decoder is better on cases that it has not seen.</source>
        <translation>El decodificador nuevo es mejor en casos que no ha visto.</translation>
    </message>
    <message>
        <source>The new decoder was not proved better.</source>
        <translation>No se demostró que el decodificador nuevo sea mejor.</translation>
    </message>
    <message>
        <source>The number of frames is not possible.</source>
        <translation>El número de fotogramas no es posible.</translation>
    </message>
    <message>
        <source>The outline cannot be read.</source>
        <translation>No se puede leer el contorno.</translation>
    </message>
    <message>
        <source>The outline has too many points.</source>
        <translation>El contorno tiene demasiados puntos.</translation>
    </message>
    <message>
        <source>The outline is too long.</source>
        <translation>El contorno es demasiado largo.</translation>
    </message>
    <message>
        <source>The outline lies outside of the image.</source>
        <translation>El contorno queda fuera de la imagen.</translation>
    </message>
    <message>
        <source>The page has neither 8 nor 16 bits a channel.</source>
        <translation>La página no tiene 8 ni 16 bits por canal.</translation>
    </message>
    <message>
        <source>The page is neither grey nor RGB.</source>
        <translation>La página no es gris ni RGB.</translation>
    </message>
    <message>
        <source>The picture has several pages.</source>
        <translation>La imagen tiene varias páginas.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off.</source>
        <translation>La imagen está dañada o cortada.</translation>
    </message>
    <message>
        <source>The picture itself has writing in it, which may say who the patient is.</source>
        <translation>En la propia imagen hay texto que puede decir quién es el paciente.</translation>
    </message>
    <message>
        <source>The picture&apos;s kind of colours is not known.</source>
        <translation>No se conoce el tipo de colores de la imagen.</translation>
    </message>
    <message>
        <source>The pixels are cut off.</source>
        <translation>Los píxeles están cortados.</translation>
    </message>
    <message>
        <source>The program made a mistake; your saved work is safe.</source>
        <translation>El programa cometió un error; su trabajo guardado está a salvo.</translation>
    </message>
    <message>
        <source>The project cannot be read or written.</source>
        <translation>El proyecto no se puede leer ni escribir.</translation>
    </message>
    <message>
        <source>The project cannot be read.</source>
        <translation>El proyecto no se puede leer.</translation>
    </message>
    <message>
        <source>The project in this folder cannot be changed. </source>
        <translation>El proyecto de esta carpeta no se puede cambiar. </translation>
    </message>
    <message>
        <source>The project is open elsewhere, so no backup can be restored.</source>
        <translation>El proyecto está abierto en otro lugar, así que no se puede restaurar una copia.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of LesionLab.</source>
        <translation>El proyecto se hizo con una versión más nueva de LesionLab.</translation>
    </message>
    <message>
        <source>The project&apos;s database is damaged.</source>
        <translation>La base de datos del proyecto está dañada.</translation>
    </message>
    <message>
        <source>The project&apos;s database was damaged and nothing of it could be read. </source>
        <translation>La base de datos del proyecto estaba dañada y no se pudo leer nada de ella. </translation>
    </message>
    <message>
        <source>The project&apos;s folder is gone.</source>
        <translation>La carpeta del proyecto ya no está.</translation>
    </message>
    <message>
        <source>The proposals with and without a map disagree.</source>
        <translation>Las propuestas con y sin mapa no coinciden.</translation>
    </message>
    <message>
        <source>The record does not know of this export.</source>
        <translation>El registro no conoce esta exportación.</translation>
    </message>
    <message>
        <source>The record is not the one that this export was made from.</source>
        <translation>El registro no es aquel del que se hizo esta exportación.</translation>
    </message>
    <message>
        <source>The record of this project cannot be read.</source>
        <translation>No se puede leer el registro de este proyecto.</translation>
    </message>
    <message>
        <source>The run lengths cannot be read.</source>
        <translation>No se pueden leer las longitudes de tramo.</translation>
    </message>
    <message>
        <source>The run lengths do not add up to the image.</source>
        <translation>Las longitudes de tramo no suman la imagen.</translation>
    </message>
    <message>
        <source>The run lengths have no size.</source>
        <translation>Las longitudes de tramo no tienen tamaño.</translation>
    </message>
    <message>
        <source>The scale is not possible.</source>
        <translation>La escala no es posible.</translation>
    </message>
    <message>
        <source>The segmentation is deflated as a whole, which is not read.</source>
        <translation>La segmentación está comprimida en conjunto, y así no se lee.</translation>
    </message>
    <message>
        <source>The shape has the wrong number of points.</source>
        <translation>La forma tiene un número de puntos incorrecto.</translation>
    </message>
    <message>
        <source>The size is not possible.</source>
        <translation>El tamaño no es posible.</translation>
    </message>
    <message>
        <source>The stream has another number of channels than its header says.</source>
        <translation>El flujo tiene un número de canales distinto del que dice su cabecera.</translation>
    </message>
    <message>
        <source>The stream has another size than it says.</source>
        <translation>El flujo tiene un tamaño distinto del que dice.</translation>
    </message>
    <message>
        <source>The stream has no end.</source>
        <translation>El flujo no tiene final.</translation>
    </message>
    <message>
        <source>The stream has no frame header.</source>
        <translation>El flujo no tiene cabecera de fotograma.</translation>
    </message>
    <message>
        <source>The stream is cut off.</source>
        <translation>El flujo está cortado.</translation>
    </message>
    <message>
        <source>The stream is damaged.</source>
        <translation>El flujo está dañado.</translation>
    </message>
    <message>
        <source>The stream takes too long.</source>
        <translation>El flujo tarda demasiado.</translation>
    </message>
    <message>
        <source>The table of frames is damaged.</source>
        <translation>La tabla de fotogramas está dañada.</translation>
    </message>
    <message>
        <source>The training set is damaged or incomplete.</source>
        <translation>El conjunto de entrenamiento está dañado o incompleto.</translation>
    </message>
    <message>
        <source>The training set is of another version.</source>
        <translation>El conjunto de entrenamiento es de otra versión.</translation>
    </message>
    <message>
        <source>There are more run lengths than pixels.</source>
        <translation>Hay más longitudes de tramo que píxeles.</translation>
    </message>
    <message>
        <source>There are no pixels.</source>
        <translation>No hay píxeles.</translation>
    </message>
    <message>
        <source>There are too few corrections to retrain.</source>
        <translation>Hay muy pocas correcciones para reentrenar.</translation>
    </message>
    <message>
        <source>There are too many files in the folder.</source>
        <translation>Hay demasiados archivos en la carpeta.</translation>
    </message>
    <message>
        <source>There are too many frames.</source>
        <translation>Hay demasiados fotogramas.</translation>
    </message>
    <message>
        <source>There are too many lesions for one image.</source>
        <translation>Hay demasiadas lesiones para una imagen.</translation>
    </message>
    <message>
        <source>There is a GPU, so the models run on it.</source>
        <translation>Hay una GPU, así que los modelos se ejecutan en ella.</translation>
    </message>
    <message>
        <source>There is a file of that name.</source>
        <translation>Hay un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>There is a file that LesionLab did not write, or that was changed since; it was left as it is.</source>
        <translation>Hay un archivo que LesionLab no escribió o que cambió después; se dejó como está.</translation>
    </message>
    <message>
        <source>There is an NVIDIA GPU, but the PyTorch installed here cannot use it.</source>
        <translation>Hay una GPU de NVIDIA, pero el PyTorch instalado aquí no puede usarla.</translation>
    </message>
    <message>
        <source>There is an NVIDIA GPU, but the PyTorch installed here has no CUDA.</source>
        <translation>Hay una GPU de NVIDIA, pero el PyTorch instalado aquí no tiene CUDA.</translation>
    </message>
    <message>
        <source>There is no JPEG 2000 codestream.</source>
        <translation>No hay ningún flujo de código JPEG 2000.</translation>
    </message>
    <message>
        <source>There is no export in this folder.</source>
        <translation>No hay ninguna exportación en esta carpeta.</translation>
    </message>
    <message>
        <source>There is no image for a second reading.</source>
        <translation>No hay ninguna imagen para una segunda lectura.</translation>
    </message>
    <message>
        <source>There is no lesion in it.</source>
        <translation>No contiene ninguna lesión.</translation>
    </message>
    <message>
        <source>There is no mask of this image to report yet.</source>
        <translation>Aún no hay una máscara de esta imagen para un informe.</translation>
    </message>
    <message>
        <source>There is no such CAM method.</source>
        <translation>No existe ese método CAM.</translation>
    </message>
    <message>
        <source>There is no such decoder version in this project.</source>
        <translation>No existe esa versión del decodificador en este proyecto.</translation>
    </message>
    <message>
        <source>There is no such decoder version.</source>
        <translation>No existe esa versión del decodificador.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>No existe ese archivo o carpeta.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>There is no such model.</source>
        <translation>No existe ese modelo.</translation>
    </message>
    <message>
        <source>There is no such reading in this project.</source>
        <translation>No existe esa lectura en este proyecto.</translation>
    </message>
    <message>
        <source>There is not enough memory for this array.</source>
        <translation>No hay memoria suficiente para esta matriz.</translation>
    </message>
    <message>
        <source>There is not enough memory for this file.</source>
        <translation>No hay memoria suficiente para este archivo.</translation>
    </message>
    <message>
        <source>There is not enough memory for this image.</source>
        <translation>No hay memoria suficiente para esta imagen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this picture.</source>
        <translation>No hay memoria suficiente para esta imagen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this segmentation.</source>
        <translation>No hay memoria suficiente para esta segmentación.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk to unpack the archive.</source>
        <translation>No hay espacio suficiente en el disco para descomprimir el archivo.</translation>
    </message>
    <message>
        <source>There is nothing to import for this image.</source>
        <translation>No hay nada que importar para esta imagen.</translation>
    </message>
    <message>
        <source>There is too much in the file.</source>
        <translation>El archivo contiene demasiado.</translation>
    </message>
    <message>
        <source>There was no backup, so the project begins anew.</source>
        <translation>No había ninguna copia, así que el proyecto empieza de nuevo.</translation>
    </message>
    <message>
        <source>This DICOM file does not have that many images.</source>
        <translation>Este archivo DICOM no tiene tantas imágenes.</translation>
    </message>
    <message>
        <source>This DICOM file holds masks, not an image.</source>
        <translation>Este archivo DICOM contiene máscaras, no una imagen.</translation>
    </message>
    <message>
        <source>This DICOM file holds no image.</source>
        <translation>Este archivo DICOM no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>This DICOM file holds several images.</source>
        <translation>Este archivo DICOM contiene varias imágenes.</translation>
    </message>
    <message>
        <source>This DICOM file holds too many images.</source>
        <translation>Este archivo DICOM contiene demasiadas imágenes.</translation>
    </message>
    <message>
        <source>This DICOM image has a segmented palette.</source>
        <translation>Esta imagen DICOM tiene una paleta segmentada.</translation>
    </message>
    <message>
        <source>This DICOM image has signed values and does not say which are black and white.</source>
        <translation>Esta imagen DICOM tiene valores con signo y no dice cuáles son negro y blanco.</translation>
    </message>
    <message>
        <source>This DICOM image is compressed in a way that cannot be read.</source>
        <translation>Esta imagen DICOM está comprimida de un modo que no se puede leer.</translation>
    </message>
    <message>
        <source>This DICOM image stores its colours in a way that cannot be read.</source>
        <translation>Esta imagen DICOM guarda sus colores de un modo que no se puede leer.</translation>
    </message>
    <message>
        <source>This GPU cannot be used.</source>
        <translation>Esta GPU no se puede usar.</translation>
    </message>
    <message>
        <source>This GPU is not there.</source>
        <translation>Esta GPU no está.</translation>
    </message>
    <message>
        <source>This backup cannot be restored.</source>
        <translation>Esta copia no se puede restaurar.</translation>
    </message>
    <message>
        <source>This database is not a LesionLab project.</source>
        <translation>Esta base de datos no es un proyecto de LesionLab.</translation>
    </message>
    <message>
        <source>This decoder belongs to another model.</source>
        <translation>Este decodificador pertenece a otro modelo.</translation>
    </message>
    <message>
        <source>This decoder is in use and cannot be deleted.</source>
        <translation>Este decodificador está en uso y no se puede borrar.</translation>
    </message>
    <message>
        <source>This decoder was not proved better.</source>
        <translation>No se demostró que este decodificador sea mejor.</translation>
    </message>
    <message>
        <source>This device is not known.</source>
        <translation>Este dispositivo no se conoce.</translation>
    </message>
    <message>
        <source>This export was made before there was a record.</source>
        <translation>Esta exportación se hizo antes de que hubiera registro.</translation>
    </message>
    <message>
        <source>This file does not have that many images.</source>
        <translation>Este archivo no tiene tantas imágenes.</translation>
    </message>
    <message>
        <source>This file is no SAM checkpoint.</source>
        <translation>Este archivo no es un modelo SAM.</translation>
    </message>
    <message>
        <source>This file is no classifier that is known.</source>
        <translation>Este archivo no es un clasificador conocido.</translation>
    </message>
    <message>
        <source>This file is no classifier.</source>
        <translation>Este archivo no es un clasificador.</translation>
    </message>
    <message>
        <source>This further lesion was only painted, so there is no prompt to learn from.</source>
        <translation>Esta otra lesión solo se pintó, así que no hay indicación de la que aprender.</translation>
    </message>
    <message>
        <source>This image is accepted or begun already.</source>
        <translation>Esta imagen ya está aceptada o empezada.</translation>
    </message>
    <message>
        <source>This is a second reading: only its own images and masks are open.</source>
        <translation>Esta es una segunda lectura: solo están abiertas sus propias imágenes y máscaras.</translation>
    </message>
    <message>
        <source>This is in the project, but its record does not know of it.</source>
        <translation>Esto está en el proyecto, pero su registro no lo conoce.</translation>
    </message>
    <message>
        <source>This is no JPEG stream.</source>
        <translation>Esto no es un flujo JPEG.</translation>
    </message>
    <message>
        <source>This is no PNG file.</source>
        <translation>Esto no es un archivo PNG.</translation>
    </message>
    <message>
        <source>This is no PNG, BMP or TIFF picture.</source>
        <translation>Esto no es una imagen PNG, BMP o TIFF.</translation>
    </message>
    <message>
        <source>This is no TIFF file.</source>
        <translation>Esto no es un archivo TIFF.</translation>
    </message>
    <message>
        <source>This is no mask: it has more than two values.</source>
        <translation>Esto no es una máscara: tiene más de dos valores.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>This is no whole number.</source>
        <translation>Esto no es un número entero.</translation>
    </message>
    <message>
        <source>This is not a decoder file.</source>
        <translation>Este no es un archivo de decodificador.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Esto no es un archivo.</translation>
    </message>
    <message>
        <source>This is not an image.</source>
        <translation>Esto no es una imagen.</translation>
    </message>
    <message>
        <source>This kind of segmentation is not read.</source>
        <translation>Este tipo de segmentación no se lee.</translation>
    </message>
    <message>
        <source>This lesion cannot be taken away.</source>
        <translation>Esta lesión no se puede quitar.</translation>
    </message>
    <message>
        <source>This link does not follow the one before it: one of the two was replaced.</source>
        <translation>Este eslabón no sigue al anterior: uno de los dos se sustituyó.</translation>
    </message>
    <message>
        <source>This link was changed.</source>
        <translation>Este eslabón se cambió.</translation>
    </message>
    <message>
        <source>This mask changed since it was shown on the contact sheet.</source>
        <translation>Esta máscara cambió desde que se mostró en la hoja de contactos.</translation>
    </message>
    <message>
        <source>This mask is not the one that its hash was made of.</source>
        <translation>Esta máscara no es aquella de la que se hizo su hash.</translation>
    </message>
    <message>
        <source>This number is not finite.</source>
        <translation>Este número no es finito.</translation>
    </message>
    <message>
        <source>This project can only be viewed.</source>
        <translation>Este proyecto solo se puede ver.</translation>
    </message>
    <message>
        <source>This project has no record yet; it was last opened by an older LesionLab.</source>
        <translation>Este proyecto aún no tiene registro; lo abrió por última vez un LesionLab anterior.</translation>
    </message>
    <message>
        <source>This training set is not the one that its hash was made of.</source>
        <translation>Este conjunto de entrenamiento no es aquel del que se hizo su hash.</translation>
    </message>
    <message>
        <source>This way of feeding images is not known.</source>
        <translation>Esta forma de preparar imágenes no se conoce.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, send this line to the developers.</source>
        <translation>Inténtelo de nuevo. Si se repite, envíe esta línea a los desarrolladores.</translation>
    </message>
    <message>
        <source>Two files of this export would have the same name.</source>
        <translation>Dos archivos de esta exportación tendrían el mismo nombre.</translation>
    </message>
    <message>
        <source>Unpack it with another program and choose the folder.</source>
        <translation>Descomprímalo con otro programa y elija la carpeta.</translation>
    </message>
    <message>
        <source>Update the driver of the GPU and start LesionLab again.</source>
        <translation>Actualice el controlador de la GPU y reinicie LesionLab.</translation>
    </message>
    <message>
        <source>Update the driver of the GPU; very old GPUs cannot be used any more.</source>
        <translation>Actualice el controlador de la GPU; las GPU muy antiguas ya no se pueden usar.</translation>
    </message>
    <message>
        <source>Use a shorter name; an export can use neutral names, which are short.</source>
        <translation>Use un nombre más corto; una exportación puede usar nombres neutros, que son cortos.</translation>
    </message>
    <message>
        <source>Use another decoder, for instance the one that came with the model.</source>
        <translation>Use otro decodificador, por ejemplo el que vino con el modelo.</translation>
    </message>
    <message>
        <source>Use another one first.</source>
        <translation>Use primero otro.</translation>
    </message>
    <message>
        <source>Use the device cpu, or install PyTorch&apos;s CUDA build and the GPU&apos;s driver.</source>
        <translation>Use el dispositivo cpu o instale la versión CUDA de PyTorch y el controlador de la GPU.</translation>
    </message>
    <message>
        <source>Use the device cpu, or see what lesionlab doctor says.</source>
        <translation>Use el dispositivo cpu, o mire lo que dice lesionlab doctor.</translation>
    </message>
    <message>
        <source>Wait until it is done, or choose another folder.</source>
        <translation>Espere a que termine o elija otra carpeta.</translation>
    </message>
    <message>
        <source>What happened to the project is told in a chain of hashes; lesionlab verify checks it.</source>
        <translation>Lo ocurrido con el proyecto consta en una cadena de hashes; lesionlab verify la comprueba.</translation>
    </message>
    <message>
        <source>What this link tells cannot be read.</source>
        <translation>No se puede leer lo que dice este eslabón.</translation>
    </message>
    <message>
        <source>What this link tells of cannot be read.</source>
        <translation>No se puede leer aquello de lo que habla este eslabón.</translation>
    </message>
    <message>
        <source>What was recorded is not there any more.</source>
        <translation>Lo registrado ya no está.</translation>
    </message>
    <message>
        <source>What was written could not be read back as it was meant; the older file stays.</source>
        <translation>Lo escrito no se pudo leer tal como debía ser; se conserva el archivo anterior.</translation>
    </message>
    <message>
        <source>What was written is not right, so it was not kept.</source>
        <translation>Lo escrito no es correcto, así que no se conservó.</translation>
    </message>
    <message>
        <source>White is lesion; grey was marked as hair, ruler or ink.</source>
        <translation>Blanco es lesión; gris se marcó como pelo, regla o tinta.</translation>
    </message>
    <message>
        <source>With masks that a later one took the place of; imported ones are not counted.</source>
        <translation>Con máscaras que otra posterior sustituyó; las importadas no se cuentan.</translation>
    </message>
    <message>
        <source>With this model the image itself proposes nothing that could be retrained.</source>
        <translation>Con este modelo, la propia imagen no propone nada que se pueda reentrenar.</translation>
    </message>
    <message>
        <source>Work on a lesion in the project is damaged.</source>
        <translation>El trabajo en una lesión del proyecto está dañado.</translation>
    </message>
    <message>
        <source>a .npy or .npz file without pickled objects</source>
        <translation>un archivo .npy o .npz sin objetos pickle</translation>
    </message>
    <message>
        <source>a JSON card beside the model&apos;s weights</source>
        <translation>una ficha JSON junto a los pesos del modelo</translation>
    </message>
    <message>
        <source>a PNG</source>
        <translation>un PNG</translation>
    </message>
    <message>
        <source>a PNG, JPEG, TIFF, BMP, WebP or DICOM image</source>
        <translation>una imagen PNG, JPEG, TIFF, BMP, WebP o DICOM</translation>
    </message>
    <message>
        <source>a SAM or MedSAM checkpoint (.pth) or a .safetensors file</source>
        <translation>un archivo SAM o MedSAM (.pth) o un archivo .safetensors</translation>
    </message>
    <message>
        <source>a dermoscopic or other photograph</source>
        <translation>una fotografía dermatoscópica o de otro tipo</translation>
    </message>
    <message>
        <source>a folder of images</source>
        <translation>una carpeta de imágenes</translation>
    </message>
    <message>
        <source>a folder that exists and may be read</source>
        <translation>una carpeta que existe y se puede leer</translation>
    </message>
    <message>
        <source>a folder that may be written</source>
        <translation>una carpeta en la que se puede escribir</translation>
    </message>
    <message>
        <source>a list of points</source>
        <translation>una lista de puntos</translation>
    </message>
    <message>
        <source>a list of polygons</source>
        <translation>una lista de polígonos</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un número mayor que 0</translation>
    </message>
    <message>
        <source>a path within the folder of images</source>
        <translation>una ruta dentro de la carpeta de imágenes</translation>
    </message>
    <message>
        <source>a picture could not be encoded</source>
        <translation>no se pudo codificar una imagen</translation>
    </message>
    <message>
        <source>a table is missing</source>
        <translation>falta una tabla</translation>
    </message>
    <message>
        <source>a tile that is larger than any mask</source>
        <translation>un bloque más grande que cualquier máscara</translation>
    </message>
    <message>
        <source>an empty mask has no measures</source>
        <translation>una máscara vacía no tiene medidas</translation>
    </message>
    <message>
        <source>another compression</source>
        <translation>otra compresión</translation>
    </message>
    <message>
        <source>artefacts of another size</source>
        <translation>artefactos de otro tamaño</translation>
    </message>
    <message>
        <source>bool, or two values</source>
        <translation>bool, o dos valores</translation>
    </message>
    <message>
        <source>cpu, cuda or cuda:N</source>
        <translation>cpu, cuda o cuda:N</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>grey, RGB, or a palette that lists its colours</source>
        <translation>gris, RGB, o una paleta que enumera sus colores</translation>
    </message>
    <message>
        <source>grey, palette, RGB or YBR_FULL with 8 or 16 bits</source>
        <translation>gris, paleta, RGB o YBR_FULL con 8 o 16 bits</translation>
    </message>
    <message>
        <source>height x width, or lesions x height x width</source>
        <translation>alto x ancho, o lesiones x alto x ancho</translation>
    </message>
    <message>
        <source>images with an accepted mask</source>
        <translation>imágenes con una máscara aceptada</translation>
    </message>
    <message>
        <source>its base is not named</source>
        <translation>su base no se nombra</translation>
    </message>
    <message>
        <source>its card is no table</source>
        <translation>su ficha no es una tabla</translation>
    </message>
    <message>
        <source>its card is too large</source>
        <translation>su ficha es demasiado grande</translation>
    </message>
    <message>
        <source>left &lt; right and top &lt; bottom</source>
        <translation>izquierda &lt; derecha y arriba &lt; abajo</translation>
    </message>
    <message>
        <source>more free memory than there is now</source>
        <translation>más memoria libre de la que hay ahora</translation>
    </message>
    <message>
        <source>more than two values</source>
        <translation>más de dos valores</translation>
    </message>
    <message>
        <source>no masks</source>
        <translation>ninguna máscara</translation>
    </message>
    <message>
        <source>none of the DICOM confidentiality profile</source>
        <translation>ninguno del perfil de confidencialidad de DICOM</translation>
    </message>
    <message>
        <source>not an embedding</source>
        <translation>no es una incrustación</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>one of the backups that are listed as good</source>
        <translation>una de las copias que constan como buenas</translation>
    </message>
    <message>
        <source>pairs of x and y</source>
        <translation>pares de x e y</translation>
    </message>
    <message>
        <source>the number of images</source>
        <translation>el número de imágenes</translation>
    </message>
    <message>
        <source>the number of lesions</source>
        <translation>el número de lesiones</translation>
    </message>
    <message>
        <source>the same picture, and nothing else</source>
        <translation>la misma imagen, y nada más</translation>
    </message>
    <message>
        <source>the size</source>
        <translation>el tamaño</translation>
    </message>
    <message>
        <source>too little memory is free</source>
        <translation>queda muy poca memoria libre</translation>
    </message>
    <message>
        <source>two values, one for lesion and one for skin</source>
        <translation>dos valores, uno para lesión y otro para piel</translation>
    </message>
    <message>
        <source>uncompressed, JPEG or lossless JPEG with 8 bits, JPEG-LS, JPEG 2000 or RLE</source>
        <translation>sin comprimir, JPEG o JPEG sin pérdida de 8 bits, JPEG-LS, JPEG 2000 o RLE</translation>
    </message>
    <message>
        <source>unsigned values, or a window</source>
        <translation>valores sin signo, o una ventana</translation>
    </message>
    <message>
        <source>x and y of at least three corners</source>
        <translation>x e y de al menos tres vértices</translation>
    </message>
</context>
<context>
    <name>EngineLink</name>
    <message>
        <source>The engine could not be started ({strerror}).</source>
        <translation>El motor no se pudo iniciar ({strerror}).</translation>
    </message>
    <message>
        <source>The engine stopped while it worked on this.</source>
        <translation>El motor se detuvo mientras trabajaba en esto.</translation>
    </message>
    <message>
        <source>It has been started again; repeat the action if you still need it.</source>
        <translation>Se ha iniciado de nuevo; repita la acción si aún la necesita.</translation>
    </message>
    <message>
        <source>The engine was ended by the system, perhaps because memory ran out.</source>
        <translation>El sistema terminó el motor, quizá por falta de memoria.</translation>
    </message>
    <message>
        <source>The engine crashed (signal {value}).</source>
        <translation>El motor falló (señal {value}).</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly (exit status {exit_code}).</source>
        <translation>El motor se detuvo inesperadamente (estado de salida {exit_code}).</translation>
    </message>
</context>
<context>
    <name>EngineWatch</name>
    <message>
        <source>Restarting the engine...</source>
        <translation>Reiniciando el motor...</translation>
    </message>
    <message>
        <source>The engine stopped and is being restarted; your work is kept.</source>
        <translation>El motor se detuvo y se está reiniciando; su trabajo se conserva.</translation>
    </message>
    <message>
        <source>The engine was restarted; your work was kept.</source>
        <translation>El motor se reinició; su trabajo se conservó.</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>Sin motor</translation>
    </message>
    <message>
        <source>The engine stopped several times. {reason} Keep this window open: what is not saved yet is saved when the engine runs again.</source>
        <translation>El motor se detuvo varias veces. {reason} Deje abierta esta ventana: lo que aún no se guardó se guarda cuando el motor vuelva a funcionar.</translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation>Iniciar el motor de nuevo</translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation>Iniciando el motor...</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Got: {value}.</source>
        <translation>Recibido: {value}.</translation>
    </message>
    <message>
        <source>Expected: {expected}.</source>
        <translation>Se esperaba: {expected}.</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>An export is under way.</source>
        <translation>Hay una exportación en curso.</translation>
    </message>
    <message>
        <source>If you go on, it ends before all files are written. Nothing else is lost, and you can export again later.</source>
        <translation>Si continúa, terminará antes de que se escriban todos los archivos. No se pierde nada más y puede volver a exportar más tarde.</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Detener la exportación</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>What could not be exported</source>
        <translation>Lo que no se pudo exportar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Choose folder and export...</source>
        <translation>Elegir carpeta y exportar...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose what to write.</source>
        <translation>Elija qué escribir.</translation>
    </message>
    <message>
        <source>None of these images is accepted yet.</source>
        <translation>Aún no se ha aceptado ninguna de estas imágenes.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Nothing more was exported. {error}</source>
        <translation>No se exportó nada más. {error}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Qué escribir</translation>
    </message>
    <message>
        <source>Files of an earlier export are brought up to date: {count:,}.</source>
        <translation>Archivos de una exportación anterior que se actualizan: {count:,}.</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Cancelando...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Images exported: {count:,}.</source>
        <translation>Imágenes exportadas: {count:,}.</translation>
    </message>
    <message>
        <source>Skipped, because not accepted: {skipped}.</source>
        <translation>Omitidas, por no aceptadas: {skipped}.</translation>
    </message>
    <message>
        <source>Could not be exported: {count}</source>
        <translation>No se pudieron exportar: {count}</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Masks as PNG files</source>
        <translation>Máscaras como archivos PNG</translation>
    </message>
    <message>
        <source>One picture for each image, named as in the ISIC archive: white is lesion.</source>
        <translation>Una por imagen, con nombres como en el archivo ISIC: blanco es lesión.</translation>
    </message>
    <message>
        <source>One COCO file</source>
        <translation>Un archivo COCO</translation>
    </message>
    <message>
        <source>The outlines of all images in one file, for training programs.</source>
        <translation>Los contornos de todas las imágenes en un archivo, para programas de entrenamiento.</translation>
    </message>
    <message>
        <source>As polygons; holes in a mask are filled</source>
        <translation>Como polígonos; los huecos de una máscara se rellenan</translation>
    </message>
    <message>
        <source>labelme files</source>
        <translation>Archivos de labelme</translation>
    </message>
    <message>
        <source>One file for each image, to go on drawing in labelme.</source>
        <translation>Un archivo por imagen, para seguir dibujando en labelme.</translation>
    </message>
    <message>
        <source>With the image inside, so that it may move</source>
        <translation>Con la imagen dentro, para poder moverlo</translation>
    </message>
    <message>
        <source>DICOM segmentations</source>
        <translation>Segmentaciones DICOM</translation>
    </message>
    <message>
        <source>One file for each image, for the archive (PACS); no patient in it.</source>
        <translation>Un archivo por imagen, para el archivo (PACS); sin datos del paciente.</translation>
    </message>
    <message>
        <source>With the image as a DICOM file beside it</source>
        <translation>Con la imagen como archivo DICOM al lado</translation>
    </message>
    <message>
        <source>numpy arrays</source>
        <translation>Matrices de numpy</translation>
    </message>
    <message>
        <source>One file for each image, every lesion by itself, for scripts.</source>
        <translation>Un archivo por imagen, cada lesión por separado, para scripts.</translation>
    </message>
    <message>
        <source>Training set (HDF5)</source>
        <translation>Conjunto de entrenamiento (HDF5)</translation>
    </message>
    <message>
        <source>All masks in one file with groups and folds, to train a network.</source>
        <translation>Todas las máscaras en un archivo con grupos y particiones, para entrenar una red.</translation>
    </message>
    <message>
        <source>With the images</source>
        <translation>Con las imágenes</translation>
    </message>
    <message>
        <source>With what the model made of the images</source>
        <translation>Con lo que el modelo hizo de las imágenes</translation>
    </message>
    <message>
        <source>Table of measures</source>
        <translation>Tabla de medidas</translation>
    </message>
    <message>
        <source>Size, shape and colours of each lesion, for a spreadsheet.</source>
        <translation>Tamaño, forma y colores de cada lesión, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Table of effort</source>
        <translation>Tabla de esfuerzo</translation>
    </message>
    <message>
        <source>The time and the clicks that each mask took, for a spreadsheet.</source>
        <translation>El tiempo y los clics que costó cada máscara, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Reports to read and to print</source>
        <translation>Informes para leer e imprimir</translation>
    </message>
    <message>
        <source>A page for each image and a summary of all, as HTML and as PDF, in English.</source>
        <translation>Una página por imagen y un resumen de todas, como HTML y PDF, en inglés.</translation>
    </message>
    <message>
        <source>With note, diagnosis and labels, which may say who the patient is</source>
        <translation>Con nota, diagnóstico y etiquetas, que pueden decir quién es el paciente</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Open a folder of images</source>
        <translation>Abrir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>Add a SAM, MedSAM or classifier checkpoint</source>
        <translation>Añadir un checkpoint de SAM, MedSAM o de un clasificador</translation>
    </message>
    <message>
        <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
        <translation>Modelos (*.pth *.pt *.safetensors);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The last changes are not saved, and are lost if you go on.</source>
        <translation>Los últimos cambios no están guardados y se pierden si continúa.</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>The folder cannot be reached: perhaps a drive was unplugged or the network is gone. Keep this window open: your work is kept here and saved as soon as the folder is back.</source>
        <translation>No se puede acceder a la carpeta: quizá se desconectó una unidad o no hay red. Mantenga abierta esta ventana: su trabajo se conserva aquí y se guarda en cuanto vuelva la carpeta.</translation>
    </message>
    <message>
        <source>The folder is back.</source>
        <translation>La carpeta ha vuelto.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Show the welcome page</source>
        <translation>Mostrar la página de bienvenida</translation>
    </message>
    <message>
        <source>Open the last folder</source>
        <translation>Abrir la última carpeta</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Al iniciar</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Otro idioma se usa desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nada encontrado.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>All accepted images: {count:,}</source>
        <translation>Todas las imágenes aceptadas: {count:,}</translation>
    </message>
    <message>
        <source>Those listed now: {count:,}</source>
        <translation>Las que se listan ahora: {count:,}</translation>
    </message>
    <message>
        <source>The selected ones: {count:,}</source>
        <translation>Las seleccionadas: {count:,}</translation>
    </message>
    <message>
        <source>The accepted images that search and filter of the worklist let through</source>
        <translation>Las imágenes aceptadas que dejan pasar la búsqueda y el filtro de la lista</translation>
    </message>
    <message>
        <source>The accepted images that are selected in the worklist (Shift or Ctrl)</source>
        <translation>Las imágenes aceptadas seleccionadas en la lista (Mayús o Ctrl)</translation>
    </message>
    <message>
        <source>Also the ones that are not accepted yet</source>
        <translation>También las que aún no están aceptadas</translation>
    </message>
    <message>
        <source>Masks that you have begun to correct but not accepted</source>
        <translation>Máscaras que ha empezado a corregir pero no ha aceptado</translation>
    </message>
    <message>
        <source>The consensus, where several read</source>
        <translation>El consenso, donde hubo varios lectores</translation>
    </message>
    <message>
        <source>In place of the first reader&apos;s outline; it is one mask for all lesions of an image</source>
        <translation>En lugar del contorno del primer lector; es una máscara para todas las lesiones de una imagen</translation>
    </message>
    <message>
        <source>Neutral names</source>
        <translation>Nombres neutros</translation>
    </message>
    <message>
        <source>Files are named by a number made from the image. The images&apos; own names, which may hold a patient&apos;s, stay here.</source>
        <translation>Los archivos se nombran con un número hecho a partir de la imagen. Los nombres propios de las imágenes, que pueden contener el de un paciente, se quedan aquí.</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>Qué imágenes</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
</context>
<context>
    <name>ImageView</name>
    <message>
        <source>Opening the image...</source>
        <translation>Abriendo la imagen...</translation>
    </message>
    <message>
        <source>Proposals are for the first lesion; click on this one.</source>
        <translation>Las propuestas son para la primera lesión; haga clic en esta.</translation>
    </message>
    <message>
        <source>Finishing: the mask shown is accepted in a moment</source>
        <translation>Terminando: la máscara mostrada se acepta en un momento</translation>
    </message>
    <message>
        <source>Preparing the proposal...</source>
        <translation>Preparando la propuesta...</translation>
    </message>
    <message>
        <source>Marking artefacts: hair, ruler, ink (K: back to the lesion)</source>
        <translation>Marcando artefactos: pelo, regla, tinta (K: volver a la lesión)</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>An import is under way.</source>
        <translation>Hay una importación en curso.</translation>
    </message>
    <message>
        <source>If you go on, it ends before all masks are taken over. Those that were stay, and you can import the others later.</source>
        <translation>Si continúa, terminará antes de que se incorporen todas las máscaras. Las ya incorporadas se conservan y puede importar las demás más tarde.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Detener la importación</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import masks</source>
        <translation>Importar máscaras</translation>
    </message>
    <message>
        <source>Looking for masks...</source>
        <translation>Buscando máscaras...</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Cancelando...</translation>
    </message>
    <message>
        <source>Outlines that were drawn with another program become masks of these images: pictures as of ISIC and PH2, COCO, labelme, DICOM segmentations, numpy, and what LesionLab exported. Choose the folder or the file that they are in. You see what belongs together before anything is taken over.</source>
        <translation>Los contornos dibujados con otro programa pasan a ser máscaras de estas imágenes: imágenes como las de ISIC y PH2, COCO, labelme, segmentaciones DICOM, numpy y lo que exportó LesionLab. Elija la carpeta o el archivo en que están. Verá qué va con qué antes de que se incorpore nada.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Masks that come in</source>
        <translation>Máscaras que entran</translation>
    </message>
    <message>
        <source>Masks that are left out</source>
        <translation>Máscaras que se omiten</translation>
    </message>
    <message>
        <source>Accept them</source>
        <translation>Aceptarlas</translation>
    </message>
    <message>
        <source>As drafts to look at</source>
        <translation>Como borradores para revisar</translation>
    </message>
    <message>
        <source>Each mask waits in the list until you have looked at it and accepted it</source>
        <translation>Cada máscara espera en la lista hasta que la haya mirado y aceptado</translation>
    </message>
    <message>
        <source>What was accepted before stays in the history of the image</source>
        <translation>Lo aceptado antes queda en el historial de la imagen</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>Elegir carpeta...</translation>
    </message>
    <message>
        <source>Choose file...</source>
        <translation>Elegir archivo...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Masks in {name}</source>
        <translation>Máscaras en {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Also where masks are accepted or begun already: {count:,}</source>
        <translation>También donde ya hay máscaras aceptadas o empezadas: {count:,}</translation>
    </message>
    <message>
        <source>Came in: {count:,}</source>
        <translation>Entraron: {count:,}</translation>
    </message>
    <message>
        <source>Comes in: {count:,}</source>
        <translation>Entra: {count:,}</translation>
    </message>
    <message>
        <source>Left out: {count:,}</source>
        <translation>Omitidas: {count:,}</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importada</translation>
    </message>
    <message>
        <source>was there already</source>
        <translation>ya estaba</translation>
    </message>
    <message>
        <source>becomes a draft to look at</source>
        <translation>pasa a ser un borrador para revisar</translation>
    </message>
    <message>
        <source>takes the place of the present mask</source>
        <translation>sustituye a la máscara actual</translation>
    </message>
    <message>
        <source>becomes the accepted mask</source>
        <translation>pasa a ser la máscara aceptada</translation>
    </message>
    <message>
        <source>Accepted or begun already; it stays as it is.</source>
        <translation>Ya aceptada o empezada; se queda como está.</translation>
    </message>
    <message>
        <source>Folder with masks</source>
        <translation>Carpeta con máscaras</translation>
    </message>
    <message>
        <source>File with masks</source>
        <translation>Archivo con máscaras</translation>
    </message>
    <message>
        <source>Masks and archives ({kinds});;All files (*)</source>
        <translation>Máscaras y archivos comprimidos ({kinds});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Importing...</source>
        <translation>Importando...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Images for which there is no mask: {count:,}.</source>
        <translation>Imágenes sin máscara: {count:,}.</translation>
    </message>
    <message>
        <source>There are no masks in it that can be read.</source>
        <translation>No contiene máscaras que se puedan leer.</translation>
    </message>
    <message>
        <source>Images with new masks: {count:,}.</source>
        <translation>Imágenes con máscaras nuevas: {count:,}.</translation>
    </message>
    <message>
        <source>Had these masks already: {count:,}.</source>
        <translation>Ya tenían estas máscaras: {count:,}.</translation>
    </message>
</context>
<context>
    <name>ImportLines</name>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Masks in</source>
        <translation>Máscaras en</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Lesions</source>
        <translation>Lesiones</translation>
    </message>
    <message>
        <source>{count}, {empty} empty</source>
        <translation>{count}, vacías: {empty}</translation>
    </message>
</context>
<context>
    <name>InitialsDialog</name>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>for example AB</source>
        <translation>por ejemplo AB</translation>
    </message>
    <message>
        <source>They are remembered on this computer. Without initials, corrections are signed with the name of this computer&apos;s user.</source>
        <translation>Se recuerdan en este equipo. Sin iniciales, las correcciones se firman con el nombre del usuario de este equipo.</translation>
    </message>
    <message>
        <source>Your initials sign each correction:</source>
        <translation>Sus iniciales firman cada corrección:</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the new key</source>
        <translation>Pulse la tecla nueva</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search in the actions</source>
        <translation>Buscar en las acciones</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys of all actions</source>
        <translation>Teclas de todas las acciones</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Click on a key, or press Enter, and then press the new one.</source>
        <translation>Haga clic en una tecla, o pulse Intro, y luego pulse la nueva.</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Añadir una tecla</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Press the new key for “{name}” (Esc leaves it):</source>
        <translation>Pulse la tecla nueva para «{name}» (Esc la deja):</translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”.</source>
        <translation>{key} pertenece a «{name}».</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Moverla aquí</translation>
    </message>
    <message>
        <source>Take it all the same</source>
        <translation>Usarla de todos modos</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclas y ratón</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Imprimir...</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>Guardar como PDF...</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The file could not be written:</source>
        <translation>El archivo no se pudo escribir:</translation>
    </message>
</context>
<context>
    <name>LabelsField</name>
    <message>
        <source>Add a label</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Take away the label {label}</source>
        <translation>Quitar la etiqueta {label}</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Third-party licences</source>
        <translation>Licencias de terceros</translation>
    </message>
    <message>
        <source>LesionLab is built on the work of many others, with thanks.</source>
        <translation>LesionLab se apoya en el trabajo de muchos otros, con agradecimiento.</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Leyendo...</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Parts of the program by others</source>
        <translation>Componentes del programa de otros autores</translation>
    </message>
</context>
<context>
    <name>LookingCloserDesk</name>
    <message>
        <source>There is no place left where one click would settle much.</source>
        <translation>No queda ningún lugar donde un clic aclare mucho.</translation>
    </message>
    <message>
        <source>Show doubt first (View menu): it marks the place to settle.</source>
        <translation>Muestre primero la duda (menú Ver): marca el lugar por aclarar.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the folder...</source>
        <translation>Abriendo la carpeta...</translation>
    </message>
    <message>
        <source>Preparing the sample images...</source>
        <translation>Preparando las imágenes de muestra...</translation>
    </message>
    <message>
        <source>Looking for images...</source>
        <translation>Buscando imágenes...</translation>
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
        <translation>Medidas del contorno mostrado y de los colores en su interior. Describen la imagen; no son un diagnóstico.</translation>
    </message>
    <message>
        <source>Longest diameter</source>
        <translation>Diámetro mayor</translation>
    </message>
    <message>
        <source>The largest distance between two points of the border.</source>
        <translation>La mayor distancia entre dos puntos del borde.</translation>
    </message>
    <message>
        <source>Across it</source>
        <translation>Transversal</translation>
    </message>
    <message>
        <source>The extent at right angles to the longest diameter.</source>
        <translation>La extensión en ángulo recto al diámetro mayor.</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Perímetro</translation>
    </message>
    <message>
        <source>The length of the border, with the borders of holes.</source>
        <translation>La longitud del borde, con los bordes de los huecos.</translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <translation>Asimetría</translation>
    </message>
    <message>
        <source>The part of the mask that stays uncovered when it is folded along its long axis, and along its short axis, through its centre. 0 % is symmetric.</source>
        <translation>La parte de la máscara que queda sin cubrir al plegarla por su eje largo y por su eje corto, a través de su centro. 0 % es simétrica.</translation>
    </message>
    <message>
        <source>Border, compactness</source>
        <translation>Borde, compacidad</translation>
    </message>
    <message>
        <source>Perimeter squared, divided by 4 pi times the area: 1 for a circle, more for a longer or wavier border.</source>
        <translation>Perímetro al cuadrado, dividido entre 4 pi veces el área: 1 en un círculo, más con un borde más largo u ondulado.</translation>
    </message>
    <message>
        <source>Border, solidity</source>
        <translation>Borde, solidez</translation>
    </message>
    <message>
        <source>The area, divided by the area inside a band stretched around the mask. 100 % has no notches.</source>
        <translation>El área, dividida entre el área dentro de una banda tensada alrededor de la máscara. 100 % no tiene muescas.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Which of white, red, light brown, dark brown, blue-grey and black cover at least 5 % of the lesion, hairs left out. It depends on the camera and the light.</source>
        <translation>Cuáles de blanco, rojo, marrón claro, marrón oscuro, gris azulado y negro cubren al menos el 5 % de la lesión, sin el pelo. Depende de la cámara y la luz.</translation>
    </message>
    <message>
        <source>Colour spread</source>
        <translation>Dispersión del color</translation>
    </message>
    <message>
        <source>How far the colours are from their mean: the root of the summed variances of L*, a* and b*, hairs left out.</source>
        <translation>Cuánto distan los colores de su media: la raíz de la suma de las varianzas de L*, a* y b*, sin el pelo.</translation>
    </message>
    <message>
        <source>{long} long, {short} short</source>
        <translation>{long} largo, {short} corto</translation>
    </message>
    <message>
        <source>white</source>
        <translation>blanco</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>light brown</source>
        <translation>marrón claro</translation>
    </message>
    <message>
        <source>dark brown</source>
        <translation>marrón oscuro</translation>
    </message>
    <message>
        <source>blue-grey</source>
        <translation>gris azulado</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
</context>
<context>
    <name>MeasuresDesk</name>
    <message>
        <source>No lesion is in view</source>
        <translation>No hay ninguna lesión a la vista</translation>
    </message>
    <message>
        <source>{name}, lesion {number}</source>
        <translation>{name}, lesión {number}</translation>
    </message>
</context>
<context>
    <name>MeasuresPanel</name>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Show or hide the measures of the mask</source>
        <translation>Mostrar u ocultar las medidas de la máscara</translation>
    </message>
    <message>
        <source>Formulas...</source>
        <translation>Fórmulas...</translation>
    </message>
    <message>
        <source>What each measure means</source>
        <translation>Qué significa cada medida</translation>
    </message>
</context>
<context>
    <name>MeasuresSheet</name>
    <message>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Measures with their formulas</source>
        <translation>Medidas con sus fórmulas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy names and values, to paste them into a table</source>
        <translation>Copia nombres y valores para pegarlos en una tabla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>The number of pixels of the mask.</source>
        <translation>El número de píxeles de la máscara.</translation>
    </message>
    <message>
        <source>Shares of the colours</source>
        <translation>Partes de los colores</translation>
    </message>
    <message>
        <source>The part of the lesion nearest to each colour. What is nearest to the skin around the lesion counts to none of them.</source>
        <translation>La parte de la lesión más cercana a cada color. Lo más cercano a la piel alrededor de la lesión no cuenta en ninguno.</translation>
    </message>
    <message>
        <source>Left out as hair</source>
        <translation>Excluido como pelo</translation>
    </message>
    <message>
        <source>The part of the mask under long, thin, dark lines.</source>
        <translation>La parte de la máscara bajo líneas largas, finas y oscuras.</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Expected: {expected}.</source>
        <translation>Se esperaba: {expected}.</translation>
    </message>
</context>
<context>
    <name>ModelsMenu</name>
    <message>
        <source>Checking the model file...</source>
        <translation>Comprobando el archivo del modelo...</translation>
    </message>
    <message>
        <source>It was added; choose it under Models, Where the program looks. More proposals uses it as well.</source>
        <translation>Se añadió; elíjalo en Modelos, Dónde mira el programa. Más propuestas también lo usa.</translation>
    </message>
    <message>
        <source>The model was added; choose it under Models.</source>
        <translation>El modelo se añadió; elíjalo en Modelos.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Sin modelo</translation>
    </message>
    <message>
        <source>No model could be loaded.</source>
        <translation>No se pudo cargar ningún modelo.</translation>
    </message>
    <message>
        <source>{reason} You can look at images and paint; there are no proposals.</source>
        <translation>{reason} Puede ver imágenes y pintar; no hay propuestas.</translation>
    </message>
    <message>
        <source>Add model file...</source>
        <translation>Añadir archivo de modelo...</translation>
    </message>
    <message>
        <source>CPU, 1 core</source>
        <translation>CPU, 1 núcleo</translation>
    </message>
    <message>
        <source>CPU, {count} cores</source>
        <translation>CPU, {count} núcleos</translation>
    </message>
    <message>
        <source>The GPU ran out of memory, so the models run on the CPU now, which is slower. Nothing was lost. To use the GPU again, close other programs that use it, then start LesionLab again or choose another model.</source>
        <translation>La GPU se quedó sin memoria, así que los modelos se ejecutan ahora en la CPU, que es más lenta. No se perdió nada. Para volver a usar la GPU, cierre otros programas que la usen y reinicie LesionLab, o elija otro modelo.</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>Aún no hay modelos</translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation>Se ejecuta en: {device}</translation>
    </message>
    <message>
        <source>The engine is starting</source>
        <translation>El motor se está iniciando</translation>
    </message>
    <message>
        <source>Loading {title}...</source>
        <translation>Cargando {title}...</translation>
    </message>
    <message>
        <source>Since {time}.</source>
        <translation>Desde las {time}.</translation>
    </message>
    <message>
        <source>Images are read by {encoder}, clicks answered by {decoder}.</source>
        <translation>Las imágenes las lee {encoder}; a los clics responde {decoder}.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>LesionLab is for research. It is not a medical device: its outlines and numbers are not a diagnosis and must not be used for one.</source>
        <translation>LesionLab es para investigación. No es un producto sanitario: sus contornos y cifras no son un diagnóstico ni deben usarse para uno.</translation>
    </message>
</context>
<context>
    <name>OverwriteQuestion</name>
    <message>
        <source>Files that would be replaced</source>
        <translation>Archivos que se reemplazarían</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Reemplazarlos</translation>
    </message>
    <message>
        <source>Choose another folder...</source>
        <translation>Elegir otra carpeta...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>¿Reemplazar archivos?</translation>
    </message>
    <message>
        <source>LesionLab did not write these files in {folder}, or they were changed since. The export would replace them. Number of files: {count:,}.</source>
        <translation>LesionLab no escribió estos archivos de {folder}, o se modificaron después. La exportación los reemplazaría. Número de archivos: {count:,}.</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Open another folder...</source>
        <translation>Abrir otra carpeta...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>There are no images in this folder</source>
        <translation>No hay imágenes en esta carpeta</translation>
    </message>
    <message>
        <source>{folder}
Images are PNG, JPEG, TIFF, BMP, WebP or DICOM files, here or in folders inside.</source>
        <translation>{folder}
Las imágenes son archivos PNG, JPEG, TIFF, BMP, WebP o DICOM, aquí o en carpetas interiores.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>The sample images could not be made</source>
        <translation>No se pudieron crear las imágenes de muestra</translation>
    </message>
    <message>
        <source>Open a folder...</source>
        <translation>Abrir una carpeta...</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} y {second}</translation>
    </message>
    <message>
        <source>Dice {dice:.3f}   IoU {iou:.3f}   mean distance {mean} {unit}   95 % {far} {unit}</source>
        <translation>Dice {dice:.3f}   IoU {iou:.3f}   distancia media {mean} {unit}   95 % {far} {unit}</translation>
    </message>
    <message>
        <source>Use the consensus</source>
        <translation>Usar el consenso</translation>
    </message>
    <message>
        <source>Make the consensus the accepted mask; the masks before stay in the history</source>
        <translation>Hace del consenso la máscara aceptada; las anteriores quedan en el historial</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consenso</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>Go to this image</source>
        <translation>Ir a esta imagen</translation>
    </message>
    <message>
        <source>Open a folder first.</source>
        <translation>Abra primero una carpeta.</translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation>Abra primero una imagen.</translation>
    </message>
    <message>
        <source>Not possible at this moment.</source>
        <translation>No es posible en este momento.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Command, image, folder or model</source>
        <translation>Orden, imagen, carpeta o modelo</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nada coincide.</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>about a minute left</source>
        <translation>falta alrededor de un minuto</translation>
    </message>
    <message>
        <source>about {minutes} minutes left</source>
        <translation>faltan unos {minutes} minutos</translation>
    </message>
    <message>
        <source>about {hours} hours left</source>
        <translation>faltan unas {hours} horas</translation>
    </message>
</context>
<context>
    <name>PreparingDesk</name>
    <message>
        <source>Every image that can be read has a proposal.</source>
        <translation>Toda imagen legible tiene una propuesta.</translation>
    </message>
    <message>
        <source>Stopped. The proposals made by now are kept.</source>
        <translation>Detenido. Las propuestas hechas se conservan.</translation>
    </message>
    <message>
        <source>Proposals {done:,} of {total:,}</source>
        <translation>Propuestas {done:,} de {total:,}</translation>
    </message>
    <message>
        <source>All proposals are prepared.</source>
        <translation>Todas las propuestas están preparadas.</translation>
    </message>
    <message>
        <source>Proposals are prepared; files without one: {count:,}.</source>
        <translation>Las propuestas están preparadas; archivos sin ella: {count:,}.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
</context>
<context>
    <name>PreparingPanel</name>
    <message>
        <source>Prepare all proposals</source>
        <translation>Preparar todas las propuestas</translation>
    </message>
    <message>
        <source>Files without a proposal</source>
        <translation>Archivos sin propuesta</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>These files have no proposal. Enter goes to one.</source>
        <translation>Estos archivos no tienen propuesta. Intro va a uno.</translation>
    </message>
</context>
<context>
    <name>ProjectFileDesk</name>
    <message>
        <source>The folder cannot be written, so no project file can be put into it.</source>
        <translation>No se puede escribir en la carpeta, así que no se puede poner en ella un archivo de proyecto.</translation>
    </message>
    <message>
        <source>{name} lies beside the images now; a double click on it opens this folder.</source>
        <translation>{name} está ahora junto a las imágenes; un doble clic abre esta carpeta.</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>Prompts</source>
        <translation>Indicaciones</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguna</translation>
    </message>
    <message>
        <source>None: the model proposes by itself</source>
        <translation>Ninguna: el modelo propone por sí mismo</translation>
    </message>
    <message>
        <source>Box, {size}</source>
        <translation>Recuadro, {size}</translation>
    </message>
    <message>
        <source>The mask as it was before</source>
        <translation>La máscara tal como era antes</translation>
    </message>
    <message>
        <source>Lesion point {number}</source>
        <translation>Punto de lesión {number}</translation>
    </message>
    <message>
        <source>Skin point {number}</source>
        <translation>Punto de piel {number}</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation>Quitar: {text}</translation>
    </message>
    <message>
        <source>Remove {text}</source>
        <translation>Quitar {text}</translation>
    </message>
</context>
<context>
    <name>ProposalPicker</name>
    <message>
        <source>Preparing the proposal...</source>
        <translation>Preparando la propuesta...</translation>
    </message>
    <message>
        <source>More proposals</source>
        <translation>Más propuestas</translation>
    </message>
    <message>
        <source>Propose with every CAM method and without any</source>
        <translation>Proponer con cada método CAM y sin ninguno</translation>
    </message>
    <message>
        <source>No proposal; click on the lesion.</source>
        <translation>Sin propuesta; haga clic en la lesión.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>No CAM</source>
        <translation>Sin CAM</translation>
    </message>
    <message>
        <source>Image itself</source>
        <translation>La imagen misma</translation>
    </message>
    <message>
        <source>{title} is still being made.</source>
        <translation>{title} aún se está generando.</translation>
    </message>
    <message>
        <source>The model&apos;s own proposal, without a prompt.</source>
        <translation>La propuesta propia del modelo, sin indicación.</translation>
    </message>
    <message>
        <source>A second opinion: a network looks at the whole image and asks in your place.</source>
        <translation>Una segunda opinión: una red mira la imagen entera y pregunta en su lugar.</translation>
    </message>
    <message>
        <source>{source} gave no prompts: {abstained}</source>
        <translation>{source} no dio indicaciones: {abstained}</translation>
    </message>
    <message>
        <source>Box and points from {source} of {classifier}.</source>
        <translation>Recuadro y puntos de {source} de {classifier}.</translation>
    </message>
    <message>
        <source>Box and points from {source}.</source>
        <translation>Recuadro y puntos de {source}.</translation>
    </message>
    <message>
        <source>The model&apos;s own estimate of the IoU: {predicted_iou:.2f}</source>
        <translation>Estimación del IoU por el propio modelo: {predicted_iou:.2f}</translation>
    </message>
    <message>
        <source>Stability when the prompts are jittered: {stability:.2f}</source>
        <translation>Estabilidad al variar las indicaciones: {stability:.2f}</translation>
    </message>
</context>
<context>
    <name>ProposalProgress</name>
    <message>
        <source>How far the proposals are</source>
        <translation>Avance de las propuestas</translation>
    </message>
    <message>
        <source>Looking at the image...</source>
        <translation>Mirando la imagen...</translation>
    </message>
    <message>
        <source>{method} of {classifier}</source>
        <translation>{method} de {classifier}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Export {title}</source>
        <translation>Exportar {title}</translation>
    </message>
    <message>
        <source>Import a decoder</source>
        <translation>Importar un decodificador</translation>
    </message>
    <message>
        <source>Decoders (*.safetensors);;All files (*)</source>
        <translation>Decodificadores (*.safetensors);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Try {title} although it was not proved better?</source>
        <translation>¿Probar {title} aunque no se demostró mejor?</translation>
    </message>
    <message>
        <source>It then draws the masks that you see from now on, and the window says that it is on trial. Your accepted masks stay as they are, and you can go back at any time under Decoders.</source>
        <translation>Desde ahora dibuja las máscaras que verá, y la ventana dice que está a prueba. Sus máscaras aceptadas quedan como están, y puede volver atrás en cualquier momento en Decodificadores.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation>¿Borrar {title}?</translation>
    </message>
    <message>
        <source>Its file is removed and cannot be brought back. Masks that were made with it stay.</source>
        <translation>Su archivo se elimina y no se puede recuperar. Las máscaras hechas con él quedan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>A retraining is under way.</source>
        <translation>Hay un reentrenamiento en curso.</translation>
    </message>
    <message>
        <source>The retraining under way would be lost if you go on. Your corrections are safe, and you can start it again later.</source>
        <translation>El reentrenamiento en curso se perdería si continúa. Sus correcciones están a salvo y puede iniciarlo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>Stop the retraining</source>
        <translation>Detener el reentrenamiento</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ReadersDesk</name>
    <message>
        <source>This reading is signed {reader}.</source>
        <translation>Esta lectura está firmada por {reader}.</translation>
    </message>
    <message>
        <source>Reader {reader}</source>
        <translation>Lector {reader}</translation>
    </message>
    <message>
        <source>No initials</source>
        <translation>Sin iniciales</translation>
    </message>
    <message>
        <source>Who signs each correction (Ctrl+I to change it)</source>
        <translation>Quién firma cada corrección (Ctrl+I para cambiarlo)</translation>
    </message>
    <message>
        <source>The readers are compared after this reading is left.</source>
        <translation>Los lectores se comparan después de salir de esta lectura.</translation>
    </message>
    <message>
        <source>Your initials sign each correction.</source>
        <translation>Sus iniciales firman cada corrección.</translation>
    </message>
    <message>
        <source>Enter initials...</source>
        <translation>Escribir iniciales...</translation>
    </message>
    <message>
        <source>The second reading by {reader} is complete: {count} images. Leaving it compares the readers.</source>
        <translation>La segunda lectura de {reader} está completa: {count} imágenes. Al salir se comparan los lectores.</translation>
    </message>
    <message>
        <source>Second reading by {reader}: {count} images in random order. The first masks are hidden.</source>
        <translation>Segunda lectura de {reader}: {count} imágenes en orden aleatorio. Las primeras máscaras están ocultas.</translation>
    </message>
    <message>
        <source>Leave the reading</source>
        <translation>Salir de la lectura</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>propuesta</translation>
    </message>
    <message>
        <source>accepted mask</source>
        <translation>máscara aceptada</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>decodificador</translation>
    </message>
    <message>
        <source>use of a decoder</source>
        <translation>uso de un decodificador</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportación</translation>
    </message>
    <message>
        <source>Link {number} ({about}):</source>
        <translation>Eslabón {number} ({about}):</translation>
    </message>
    <message>
        <source>Recorded: {value}</source>
        <translation>Registrado: {value}</translation>
    </message>
    <message>
        <source>Found: {value}</source>
        <translation>Encontrado: {value}</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>The record of the project</source>
        <translation>El registro del proyecto</translation>
    </message>
    <message>
        <source>Each image, proposal, accepted mask, decoder and export is a link of the project&apos;s record, together with the hash of the link before. A later change by anything else than LesionLab shows, as the hashes do not fit any more.</source>
        <translation>Cada imagen, propuesta, máscara aceptada, decodificador y exportación es un eslabón del registro del proyecto, junto con el hash del eslabón anterior. Un cambio posterior hecho por algo que no sea LesionLab se nota, porque los hashes ya no encajan.</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>Comprobando...</translation>
    </message>
    <message>
        <source>Hash of the newest link</source>
        <translation>Hash del eslabón más reciente</translation>
    </message>
    <message>
        <source>The hash of the newest link, and how many links there are.</source>
        <translation>El hash del eslabón más reciente, y cuántos eslabones hay.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the hash of the newest link.</source>
        <translation>Copia el hash del eslabón más reciente.</translation>
    </message>
    <message>
        <source>That the newest links were cut off shows only if this hash is kept elsewhere. Each export keeps it, and lesionlab verify compares the two.</source>
        <translation>Que se cortaron los eslabones más recientes solo se nota si este hash se guarda en otro lugar. Cada exportación lo guarda, y lesionlab verify compara ambos.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Checking link {done} of {total}...</source>
        <translation>Comprobando el eslabón {done} de {total}...</translation>
    </message>
    <message>
        <source>All {links} links are as they were recorded.</source>
        <translation>Los {links} eslabones están como se registraron.</translation>
    </message>
    <message>
        <source>Something is not as it was recorded.</source>
        <translation>Algo no está como se registró.</translation>
    </message>
    <message>
        <source>In second reading {number}:</source>
        <translation>En la segunda lectura {number}:</translation>
    </message>
    <message>
        <source>The record could not be checked.</source>
        <translation>No se pudo comprobar el registro.</translation>
    </message>
</context>
<context>
    <name>RecoveryDesk</name>
    <message>
        <source>LesionLab was not closed properly the last time. The work on {name} is kept in its folder.</source>
        <translation>LesionLab no se cerró correctamente la última vez. El trabajo en {name} se conserva en su carpeta.</translation>
    </message>
    <message>
        <source>Open that folder</source>
        <translation>Abrir esa carpeta</translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Your work on {name} is there again as it was a moment before, and so is everything else that was saved.</source>
        <translation>LesionLab no se cerró correctamente. Su trabajo en {name} está de nuevo como un momento antes, y también todo lo demás que se guardó.</translation>
    </message>
    <message>
        <source>LesionLab was not closed properly. Everything that was saved is there; {name} was in view.</source>
        <translation>LesionLab no se cerró correctamente. Todo lo guardado está ahí; se veía {name}.</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Making the report...</source>
        <translation>Preparando el informe...</translation>
    </message>
    <message>
        <source>The report is saved as {name}.</source>
        <translation>El informe se guardó como {name}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report of {name}</source>
        <translation>Informe de {name}</translation>
    </message>
    <message>
        <source>The image with its outline, mask and map, the proposal beside what became of it, the measures, and where all of it comes from. It is in English, for research only.</source>
        <translation>La imagen con su contorno, máscara y mapa, la propuesta junto a lo que resultó de ella, las medidas y de dónde viene todo. Está en inglés y es solo para investigación.</translation>
    </message>
    <message>
        <source>With note, diagnosis and labels</source>
        <translation>Con nota, diagnóstico y etiquetas</translation>
    </message>
    <message>
        <source>They may say who the patient is.</source>
        <translation>Pueden decir quién es el paciente.</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>Guardar como PDF...</translation>
    </message>
    <message>
        <source>Save as HTML...</source>
        <translation>Guardar como HTML...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadística</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar el anterior</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>{shown} of {judged}</source>
        <translation>{shown} de {judged}</translation>
    </message>
    <message>
        <source>Cases ({count})</source>
        <translation>Casos ({count})</translation>
    </message>
    <message>
        <source>Use the new decoder</source>
        <translation>Usar el decodificador nuevo</translation>
    </message>
    <message>
        <source>Use the new &quot;Image itself&quot;</source>
        <translation>Usar la nueva &quot;La imagen misma&quot;</translation>
    </message>
    <message>
        <source>Try it anyway...</source>
        <translation>Probar de todos modos...</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>This decoder is {state}.</source>
        <translation>Este decodificador: {state}.</translation>
    </message>
    <message>
        <source>Changing the decoder...</source>
        <translation>Cambiando el decodificador...</translation>
    </message>
</context>
<context>
    <name>RetrainDesk</name>
    <message>
        <source>Renewing proposals {done} of {total}</source>
        <translation>Renovando propuestas {done} de {total}</translation>
    </message>
    <message>
        <source>Cancelling the retraining</source>
        <translation>Cancelando el reentrenamiento</translation>
    </message>
    <message>
        <source>Retraining</source>
        <translation>Reentrenamiento</translation>
    </message>
    <message>
        <source>Retraining {fraction:.0%}</source>
        <translation>Reentrenando {fraction:.0%}</translation>
    </message>
    <message>
        <source>A retrained decoder is ready: {headline}</source>
        <translation>Hay un decodificador reentrenado: {headline}</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ver el resultado</translation>
    </message>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation>El reentrenamiento no terminó. {error}</translation>
    </message>
    <message>
        <source>Open Retraining</source>
        <translation>Abrir Reentrenamiento</translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>The retraining did not finish. {error}</source>
        <translation>El reentrenamiento no terminó. {error}</translation>
    </message>
    <message>
        <source>The retraining was cancelled. Nothing was changed.</source>
        <translation>El reentrenamiento se canceló. No cambió nada.</translation>
    </message>
    <message>
        <source>The decoder in use stays. The new one, {title}, is kept under Decoders.</source>
        <translation>El decodificador en uso se mantiene. El nuevo, {title}, queda en Decodificadores.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>in use on trial</source>
        <translation>en uso a prueba</translation>
    </message>
    <message>
        <source>{title} is {state} now. You can go back at any time under Decoders.</source>
        <translation>{title} está {state} ahora. Puede volver atrás en cualquier momento en Decodificadores.</translation>
    </message>
</context>
<context>
    <name>RetrainWindow</name>
    <message>
        <source>Retraining</source>
        <translation>Reentrenamiento</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Reentrenar</translation>
    </message>
    <message>
        <source>Decoders</source>
        <translation>Decodificadores</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
</context>
<context>
    <name>RunningView</name>
    <message>
        <source>Passes through your corrections (epochs)</source>
        <translation>Pasadas por sus correcciones (épocas)</translation>
    </message>
    <message>
        <source>Progress of the retraining</source>
        <translation>Progreso del reentrenamiento</translation>
    </message>
    <message>
        <source>You can close this window and go on outlining; the retraining goes on.</source>
        <translation>Puede cerrar esta ventana y seguir contorneando; el reentrenamiento continúa.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>&quot;Image itself&quot;: {phase}</source>
        <translation>&quot;La imagen misma&quot;: {phase}</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Cancelando...</translation>
    </message>
    <message>
        <source>The curve begins after the first pass.</source>
        <translation>La curva empieza tras la primera pasada.</translation>
    </message>
    <message>
        <source>decoder in use</source>
        <translation>decodificador en uso</translation>
    </message>
    <message>
        <source>Training loss: how far its masks are from yours while it learns</source>
        <translation>Pérdida: cuánto distan sus máscaras de las de usted mientras aprende</translation>
    </message>
    <message>
        <source>Mean loss</source>
        <translation>Pérdida media</translation>
    </message>
    <message>
        <source>Agreement with your outlines on cases it has not learned from (mean Dice)</source>
        <translation>Concordancia con sus contornos en casos de los que no aprendió (Dice medio)</translation>
    </message>
    <message>
        <source>Mean Dice, 0 to 1</source>
        <translation>Dice medio, 0 a 1</translation>
    </message>
</context>
<context>
    <name>SavedState</name>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Guardando...</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The work could not be saved. {error}</source>
        <translation>No se pudo guardar el trabajo. {error}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Set scale</source>
        <translation>Fijar escala</translation>
    </message>
    <message>
        <source>Length in millimetres</source>
        <translation>Longitud en milímetros</translation>
    </message>
    <message>
        <source>Millimetres per pixel</source>
        <translation>Milímetros por píxel</translation>
    </message>
    <message>
        <source>Use it for all images of this size in the folder that have no scale</source>
        <translation>Usarla en todas las imágenes de este tamaño de la carpeta que no tengan escala</translation>
    </message>
    <message>
        <source>The line is {length} pixels long. Its true length:</source>
        <translation>La línea mide {length} píxeles. Su longitud real:</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>One pixel</source>
        <translation>Un píxel</translation>
    </message>
</context>
<context>
    <name>SecondReadingDialog</name>
    <message>
        <source>Second reading</source>
        <translation>Segunda lectura</translation>
    </message>
    <message>
        <source>A second reading shows a random sample of the accepted images once more, in random order. The first masks, points and notes are hidden; the program proposes anew. What is accepted in it stays apart: training and export go on with the first masks.</source>
        <translation>Una segunda lectura muestra otra vez una muestra aleatoria de las imágenes aceptadas, en orden aleatorio. Las primeras máscaras, puntos y notas se ocultan; el programa propone de nuevo. Lo que se acepta en ella queda aparte: el entrenamiento y la exportación siguen con las primeras máscaras.</translation>
    </message>
    <message>
        <source>Only from the images listed now</source>
        <translation>Solo de las imágenes de la lista actual</translation>
    </message>
    <message>
        <source>As the search and the filter of the worklist say</source>
        <translation>Según la búsqueda y el filtro de la lista de trabajo</translation>
    </message>
    <message>
        <source>Who reads (initials)</source>
        <translation>Quién lee (iniciales)</translation>
    </message>
    <message>
        <source>How many images</source>
        <translation>Cuántas imágenes</translation>
    </message>
    <message>
        <source>Readings begun before</source>
        <translation>Lecturas ya empezadas</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Ya empezada</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuarla</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>No image is accepted yet: there is nothing to read again.</source>
        <translation>Aún no hay imágenes aceptadas: no hay nada que leer de nuevo.</translation>
    </message>
    <message>
        <source>{number}: {reader}, {done} of {count} done, begun {date}</source>
        <translation>{number}: {reader}, {done} de {count} hechas, empezada {date}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Lesion {value}: {damaged}</source>
        <translation>Lesión {value}: {damaged}</translation>
    </message>
    <message>
        <source>The image file was replaced by another one while it was open.</source>
        <translation>El archivo de imagen fue reemplazado por otro mientras estaba abierto.</translation>
    </message>
    <message>
        <source>The work on the former one is kept; it is there again with that image.</source>
        <translation>El trabajo en el anterior se conserva; vuelve a estar ahí con esa imagen.</translation>
    </message>
    <message>
        <source>Nothing changed: the mask is like that already.</source>
        <translation>Nada cambió: la máscara ya es así.</translation>
    </message>
</context>
<context>
    <name>SessionBase</name>
    <message>
        <source>There is no mask to accept.</source>
        <translation>No hay máscara que aceptar.</translation>
    </message>
    <message>
        <source>Click on the lesion, or paint it.</source>
        <translation>Haga clic en la lesión o píntela.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation>Alt con una letra abre un menú.</translation>
    </message>
    <message>
        <source>The arrow keys move the image.</source>
        <translation>Las flechas mueven la imagen.</translation>
    </message>
    <message>
        <source>Space, held down, moves the image.</source>
        <translation>Espacio, mantenido, mueve la imagen.</translation>
    </message>
    <message>
        <source>Esc takes back a drag and leaves tools and dialogs.</source>
        <translation>Esc deshace un arrastre y sale de herramientas y diálogos.</translation>
    </message>
    <message>
        <source>Tab goes from one field to the next.</source>
        <translation>Tab pasa de un campo al siguiente.</translation>
    </message>
    <message>
        <source>Over a point or a handle, this key removes it from the image.</source>
        <translation>Sobre un punto o un tirador, esta tecla lo quita de la imagen.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Image with the mask of before</source>
        <translation>Imagen con la máscara anterior</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Draw a line of known length to get millimetres</source>
        <translation>Dibuje una línea de longitud conocida para obtener milímetros</translation>
    </message>
    <message>
        <source>How well the model itself thinks its mask fits. It is a guess by the model and not a measurement, and it says nothing about brush strokes.</source>
        <translation>Lo bien que el propio modelo cree que ajusta su máscara. Es una estimación del modelo y no una medida, y no dice nada de los trazos de pincel.</translation>
    </message>
    <message>
        <source>Lesion</source>
        <translation>Lesión</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Indicaciones</translation>
    </message>
    <message>
        <source>Outline one more lesion in this image</source>
        <translation>Contornear una lesión más en esta imagen</translation>
    </message>
    <message>
        <source>Add a lesion</source>
        <translation>Añadir una lesión</translation>
    </message>
    <message>
        <source>Take away the last lesion</source>
        <translation>Quitar la última lesión</translation>
    </message>
    <message>
        <source>Lesion {number}, accepted</source>
        <translation>Lesión {number}, aceptada</translation>
    </message>
    <message>
        <source>Lesion {number}</source>
        <translation>Lesión {number}</translation>
    </message>
    <message>
        <source>Class activation map</source>
        <translation>Mapa de activación</translation>
    </message>
    <message>
        <source>Show where the classifier looks</source>
        <translation>Mostrar dónde mira el clasificador</translation>
    </message>
    <message>
        <source>Opacity of the class activation map</source>
        <translation>Opacidad del mapa de activación</translation>
    </message>
    <message>
        <source>Class activation map (none)</source>
        <translation>Mapa de activación (ninguno)</translation>
    </message>
    <message>
        <source>Set scale...</source>
        <translation>Fijar escala...</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Share of the image</source>
        <translation>Parte de la imagen</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Diámetro</translation>
    </message>
    <message>
        <source>Model&apos;s own estimate</source>
        <translation>Estimación del modelo</translation>
    </message>
    <message>
        <source>Diameter of the circle with the same area</source>
        <translation>Diámetro del círculo de la misma área</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>IoU {estimate:.2f}</source>
        <translation>IoU {estimate:.2f}</translation>
    </message>
    <message>
        <source>Change scale...</source>
        <translation>Cambiar escala...</translation>
    </message>
    <message>
        <source>The scale is {px_per_mm:.1f} px in a millimetre; draw a line to change it</source>
        <translation>La escala es de {px_per_mm:.1f} px por milímetro; dibuje una línea para cambiarla</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>The program trains a copy of its decoder, the part that draws the masks, on the masks that you accepted.</source>
        <translation>El programa entrena una copia de su decodificador, la parte que dibuja las máscaras, con las máscaras que usted aceptó.</translation>
    </message>
    <message>
        <source>The copy is then judged beside the decoder in use, on cases of yours that neither has learned from.</source>
        <translation>Después se juzga la copia junto al decodificador en uso, en casos suyos de los que ninguno aprendió.</translation>
    </message>
    <message>
        <source>Nothing changes until you say so, and you can go on outlining meanwhile.</source>
        <translation>Nada cambia hasta que usted lo diga, y mientras tanto puede seguir contorneando.</translation>
    </message>
    <message>
        <source>&quot;Image itself&quot;, one of &quot;More proposals&quot;, comes from a part of its own, which does not learn with the decoder. It can be retrained and judged in the same way.</source>
        <translation>&quot;La imagen misma&quot;, una de las &quot;Más propuestas&quot;, procede de una parte propia, que no aprende con el decodificador. Puede reentrenarse y evaluarse del mismo modo.</translation>
    </message>
    <message>
        <source>See the last result</source>
        <translation>Ver el último resultado</translation>
    </message>
    <message>
        <source>Retrain the decoder</source>
        <translation>Reentrenar el decodificador</translation>
    </message>
    <message>
        <source>Counting your corrections...</source>
        <translation>Contando sus correcciones...</translation>
    </message>
    <message>
        <source>{corrections} so far.</source>
        <translation>{corrections} hasta ahora.</translation>
    </message>
    <message>
        <source>Retraining is not possible yet</source>
        <translation>El reentrenamiento aún no es posible</translation>
    </message>
    <message>
        <source>It takes {duration}{where}.</source>
        <translation>Tarda {duration}{where}.</translation>
    </message>
    <message>
        <source>Retrain on {count}</source>
        <translation>Reentrenar con {count}</translation>
    </message>
    <message>
        <source>Retraining is not possible now</source>
        <translation>El reentrenamiento no es posible ahora</translation>
    </message>
    <message>
        <source>Retrain &quot;Image itself&quot; on {count}</source>
        <translation>Reentrenar &quot;La imagen misma&quot; con {count}</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Reentrenar</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Difference (95 % interval)</source>
        <translation>Diferencia (intervalo del 95 %)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Decoder in use and new decoder on the same cases</source>
        <translation>Decodificador en uso y nuevo en los mismos casos</translation>
    </message>
    <message>
        <source>The measure in bold decides. Each case was judged by a decoder that had not learned from it. Intervals: bootstrap; p: Wilcoxon signed-rank, two-sided. {dice_origin} Clicks are simulated, each in the centre of the largest error.</source>
        <translation>La medida en negrita decide. Cada caso lo juzgó un decodificador que no aprendió de él. Intervalos: bootstrap; p: rangos con signo de Wilcoxon, bilateral. {dice_origin} Los clics son simulados, cada uno en el centro del mayor error.</translation>
    </message>
    <message>
        <source>No case could be judged.</source>
        <translation>No se pudo juzgar ningún caso.</translation>
    </message>
    <message>
        <source>{corrections} left out</source>
        <translation>{corrections} descartadas</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decodificador</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Nothing to check</source>
        <translation>Nada que comprobar</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Se cumple</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Time from the last click to its mask</source>
        <translation>Tiempo desde el último clic hasta su máscara</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Modelo en uso</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Dónde se ejecuta el modelo</translation>
    </message>
    <message>
        <source>Open the retraining</source>
        <translation>Abrir el reentrenamiento</translation>
    </message>
    <message>
        <source>Show the progress</source>
        <translation>Mostrar el progreso</translation>
    </message>
    <message>
        <source>Starting the engine...</source>
        <translation>Iniciando el motor...</translation>
    </message>
    <message>
        <source>Last answer {text}</source>
        <translation>Última respuesta {text}</translation>
    </message>
</context>
<context>
    <name>TonePanel</name>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Opacity of the mask</source>
        <translation>Opacidad de la máscara</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Left click: lesion. Right click: skin. Drag a point or a handle to move it, elsewhere to pan; Ctrl-click or Delete removes a point.</source>
        <translation>Clic izquierdo: lesión. Clic derecho: piel. Arrastre un punto o un tirador para moverlo, en otro lugar para desplazar; Ctrl+clic o Supr quita un punto.</translation>
    </message>
    <message>
        <source>Drag to draw the box anew; drag a handle to change it. Delete over a handle removes the box.</source>
        <translation>Arrastre para dibujar el recuadro de nuevo; arrastre un tirador para cambiarlo. Supr sobre un tirador quita el recuadro.</translation>
    </message>
    <message>
        <source>Paint lesion; the right button erases. Shift-click draws a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation>Pinte lesión; el botón derecho borra. Mayús+clic traza una recta desde el último trazo; Mayús+rueda cambia el tamaño.</translation>
    </message>
    <message>
        <source>Erase. Shift-click erases in a straight line from the last stroke; Shift-wheel changes the size.</source>
        <translation>Borre. Mayús+clic borra en línea recta desde el último trazo; Mayús+rueda cambia el tamaño.</translation>
    </message>
    <message>
        <source>Draw around what belongs to it; with the right button, or Alt held, around what does not.</source>
        <translation>Rodee lo que pertenece; con el botón derecho, o con Alt, lo que no.</translation>
    </message>
    <message>
        <source>Click the corners. Enter or a double click closes, Backspace takes one back, Esc drops. Begin with the right button to take away.</source>
        <translation>Haga clic en las esquinas. Intro o doble clic cierra, Retroceso quita una, Esc descarta. Empiece con el botón derecho para quitar.</translation>
    </message>
    <message>
        <source>Drag along a known length to set the scale.</source>
        <translation>Arrastre sobre una longitud conocida para fijar la escala.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Images to try it on</source>
        <translation>Imágenes para probar</translation>
    </message>
    <message>
        <source>The tour goes on images that the program draws. Your own folders are not touched; what is open is saved and left.</source>
        <translation>El recorrido usa imágenes que dibuja el programa. Sus carpetas no se tocan; lo que está abierto se guarda y se deja.</translation>
    </message>
    <message>
        <source>The proposal</source>
        <translation>La propuesta</translation>
    </message>
    <message>
        <source>In a moment an outline appears: what the program takes for the lesion. {key:hide_mask} hides it for a look at the skin; press it again to see it. The wheel zooms, {key:fit} shows the whole image.</source>
        <translation>En un momento aparece un contorno: lo que el programa toma por la lesión. {key:hide_mask} lo oculta para ver la piel; púlselo otra vez para verlo. La rueda acerca, {key:fit} muestra la imagen entera.</translation>
    </message>
    <message>
        <source>Click what is lesion</source>
        <translation>Haga clic en lo que es lesión</translation>
    </message>
    <message>
        <source>Where a part of the lesion is missing, left click in the middle of that part. The outline is drawn anew. Try one click inside the lesion.</source>
        <translation>Donde falta una parte de la lesión, haga clic izquierdo en medio de esa parte. El contorno se dibuja de nuevo. Pruebe un clic dentro de la lesión.</translation>
    </message>
    <message>
        <source>Click what is skin</source>
        <translation>Haga clic en lo que es piel</translation>
    </message>
    <message>
        <source>Where the outline takes in too much, right click. Try one right click outside, near the outline.</source>
        <translation>Donde el contorno abarca demasiado, haga clic derecho. Pruebe un clic derecho fuera, cerca del contorno.</translation>
    </message>
    <message>
        <source>Drag the box</source>
        <translation>Arrastre el recuadro</translation>
    </message>
    <message>
        <source>The dashed box tells how far the lesion reaches. Drag one of its sides or corners. If there is none, press {key:tool_box} and draw one.</source>
        <translation>El recuadro discontinuo indica hasta dónde llega la lesión. Arrastre un lado o una esquina. Si no hay ninguno, pulse {key:tool_box} y dibuje uno.</translation>
    </message>
    <message>
        <source>Paint and erase</source>
        <translation>Pintar y borrar</translation>
    </message>
    <message>
        <source>For fine work there are the brush ({key:tool_brush}) and the eraser ({key:tool_eraser}); {key:brush_smaller} and {key:brush_larger} change their size. Paint a stroke. {key:tool_point} goes back to clicks.</source>
        <translation>Para el trabajo fino están el pincel ({key:tool_brush}) y el borrador ({key:tool_eraser}); {key:brush_smaller} y {key:brush_larger} cambian su tamaño. Pinte un trazo. {key:tool_point} vuelve a los clics.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{key:undo} takes back the last step, {key:redo} does it again. That reaches over everything you did, so nothing you try can do harm. Take back the stroke.</source>
        <translation>{key:undo} deshace el último paso, {key:redo} lo rehace. Abarca todo lo que hizo, así que nada que pruebe puede dañar. Deshaga el trazo.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>When the outline is right, {key:accept} accepts it and the next image comes. You can come back to it at any time.</source>
        <translation>Cuando el contorno es correcto, {key:accept} lo acepta y llega la imagen siguiente. Puede volver a ella en cualquier momento.</translation>
    </message>
    <message>
        <source>The worklist</source>
        <translation>La lista de trabajo</translation>
    </message>
    <message>
        <source>Here are all images with what was done to each. The box above the list shows only those in one state. Choose another state, and then all images again.</source>
        <translation>Aquí están todas las imágenes con lo que se hizo en cada una. El campo sobre la lista muestra solo las de un estado. Elija otro estado y luego de nuevo todas las imágenes.</translation>
    </message>
    <message>
        <source>It learns from you</source>
        <translation>Aprende de usted</translation>
    </message>
    <message>
        <source>After 20 to 40 corrections, {key:retrain} teaches a copy of the program your outlines and tells whether it does better on cases that it has not seen. It is used only if you say so.</source>
        <translation>Tras 20 a 40 correcciones, {key:retrain} enseña sus contornos a una copia del programa y dice si lo hace mejor en casos que no ha visto. Se usa solo si usted lo dice.</translation>
    </message>
    <message>
        <source>Take the masks with you</source>
        <translation>Llévese las máscaras</translation>
    </message>
    <message>
        <source>{key:export} writes the accepted masks as image files, with a table of where each comes from.</source>
        <translation>{key:export} escribe las máscaras aceptadas como archivos de imagen, con una tabla de dónde viene cada una.</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>A partir de aquí</translation>
    </message>
    <message>
        <source>{key:palette} finds any command by typing a few letters. {key:help} opens the help at the page that fits. Open your own folder with {key:open}.</source>
        <translation>{key:palette} encuentra cualquier orden tecleando unas letras. {key:help} abre la ayuda en la página adecuada. Abra su propia carpeta con {key:open}.</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>End the tour</source>
        <translation>Terminar el recorrido</translation>
    </message>
    <message>
        <source>Leave the tour; nothing is lost (Esc)</source>
        <translation>Salir del recorrido; no se pierde nada (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The step before (Alt+Left)</source>
        <translation>El paso anterior (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>The next step (Alt+Right)</source>
        <translation>El paso siguiente (Alt+Derecha)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>The mask changes when the box is moved a little.</source>
        <translation>La máscara cambia cuando el recuadro se mueve un poco.</translation>
    </message>
    <message>
        <source>Much of the outline is undecided.</source>
        <translation>Gran parte del contorno está indecisa.</translation>
    </message>
    <message>
        <source>The model itself doubts its mask.</source>
        <translation>El propio modelo duda de su máscara.</translation>
    </message>
    <message>
        <source>The two proposals disagree.</source>
        <translation>Las dos propuestas discrepan.</translation>
    </message>
    <message>
        <source>The classifier looks beside the mask.</source>
        <translation>El clasificador mira junto a la máscara.</translation>
    </message>
    <message>
        <source>Unlike the images corrected so far.</source>
        <translation>Distinta de las imágenes corregidas hasta ahora.</translation>
    </message>
    <message>
        <source>By need: place {place} of {count}.</source>
        <translation>Por prioridad: puesto {place} de {count}.</translation>
    </message>
    <message>
        <source>The classifier looks at hair or a ruler outside the mask.</source>
        <translation>El clasificador mira pelo o una regla fuera de la máscara.</translation>
    </message>
    <message>
        <source>The classifier looks at the image&apos;s border, outside the mask.</source>
        <translation>El clasificador mira el borde de la imagen, fuera de la máscara.</translation>
    </message>
    <message>
        <source>The classifier looks at skin outside the mask.</source>
        <translation>El clasificador mira piel fuera de la máscara.</translation>
    </message>
    <message>
        <source>The mask is in {count} pieces.</source>
        <translation>La máscara está en {count} partes.</translation>
    </message>
    <message>
        <source>The mask touches the image&apos;s border.</source>
        <translation>La máscara toca el borde de la imagen.</translation>
    </message>
    <message>
        <source>The mask is unusually small.</source>
        <translation>La máscara es inusualmente pequeña.</translation>
    </message>
    <message>
        <source>The mask is unusually large.</source>
        <translation>La máscara es inusualmente grande.</translation>
    </message>
    <message>
        <source>The proposals with and without a map disagree.</source>
        <translation>Las propuestas con y sin mapa discrepan.</translation>
    </message>
    <message>
        <source>Any warning</source>
        <translation>Cualquier aviso</translation>
    </message>
    <message>
        <source>Warning: looks outside the mask</source>
        <translation>Aviso: mira fuera de la máscara</translation>
    </message>
    <message>
        <source>Warning: touches the border</source>
        <translation>Aviso: toca el borde</translation>
    </message>
    <message>
        <source>Warning: several pieces</source>
        <translation>Aviso: varias partes</translation>
    </message>
    <message>
        <source>Warning: unusually small</source>
        <translation>Aviso: inusualmente pequeña</translation>
    </message>
    <message>
        <source>Warning: unusually large</source>
        <translation>Aviso: inusualmente grande</translation>
    </message>
    <message>
        <source>Warning: proposals disagree</source>
        <translation>Aviso: las propuestas discrepan</translation>
    </message>
</context>
<context>
    <name>TriageDesk</name>
    <message>
        <source>No other image of the list that waits to be accepted has a warning.</source>
        <translation>Ninguna otra imagen de la lista por aceptar tiene un aviso.</translation>
    </message>
    <message>
        <source>by need</source>
        <translation>por prioridad</translation>
    </message>
    <message>
        <source>No other image waits to be accepted.</source>
        <translation>Ninguna otra imagen está por aceptar.</translation>
    </message>
    <message>
        <source>The images are still being looked at. Try again in a moment.</source>
        <translation>Las imágenes aún se están examinando. Pruebe de nuevo en un momento.</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Judging said</source>
        <translation>Resultado de la evaluación</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Hash (SHA-256)</translation>
    </message>
    <message>
        <source>{corrections} of this project</source>
        <translation>{corrections} de este proyecto</translation>
    </message>
    <message>
        <source>No corrections of this project</source>
        <translation>Ninguna corrección de este proyecto</translation>
    </message>
    <message>
        <source>. Its file is gone or damaged, so it cannot be used.</source>
        <translation>. Su archivo falta o está dañado, así que no se puede usar.</translation>
    </message>
</context>
<context>
    <name>ViewDesk</name>
    <message>
        <source>Before: nothing yet</source>
        <translation>Antes: aún nada</translation>
    </message>
    <message>
        <source>There is no mask of before to compare with</source>
        <translation>No hay máscara anterior con la que comparar</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Computing the view...</source>
        <translation>Calculando la vista...</translation>
    </message>
    <message>
        <source>Hair removed</source>
        <translation>Sin pelo</translation>
    </message>
    <message>
        <source>Contrast enhanced</source>
        <translation>Contraste realzado</translation>
    </message>
    <message>
        <source>Red channel</source>
        <translation>Canal rojo</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>Canal verde</translation>
    </message>
    <message>
        <source>Blue channel</source>
        <translation>Canal azul</translation>
    </message>
    <message>
        <source>Brightness {percent}</source>
        <translation>Brillo {percent}</translation>
    </message>
    <message>
        <source>Contrast {percent}</source>
        <translation>Contraste {percent}</translation>
    </message>
    <message>
        <source>View only: {what}</source>
        <translation>Solo vista: {what}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a folder of dermoscopy images. Each gets a proposed outline; correct it with a few clicks, accept it, and go on to the next.</source>
        <translation>Abra una carpeta de imágenes de dermatoscopia. Cada una recibe un contorno propuesto; corríjalo con unos clics, acéptelo y pase a la siguiente.</translation>
    </message>
    <message>
        <source>Open folder...</source>
        <translation>Abrir carpeta...</translation>
    </message>
    <message>
        <source>Open the sample images</source>
        <translation>Abrir las imágenes de muestra</translation>
    </message>
    <message>
        <source>or drop a folder anywhere on this window</source>
        <translation>o suelte una carpeta en cualquier lugar de esta ventana</translation>
    </message>
    <message>
        <source>Take the tour: five minutes</source>
        <translation>Hacer el recorrido: cinco minutos</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Carpetas recientes</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Preparing the images</source>
        <translation>Preparando las imágenes</translation>
    </message>
    <message>
        <source>Learning from your corrections</source>
        <translation>Aprendiendo de sus correcciones</translation>
    </message>
    <message>
        <source>Judging on cases that it has not seen</source>
        <translation>Juzgando en casos que no ha visto</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
    <message>
        <source>Proposal: agreement with your outline (Dice)</source>
        <translation>Propuesta: concordancia con su contorno (Dice)</translation>
    </message>
    <message>
        <source>Proposal: overlap with your outline (IoU)</source>
        <translation>Propuesta: solapamiento con su contorno (IoU)</translation>
    </message>
    <message>
        <source>Proposal: distance of the outlines (95 % Hausdorff, px)</source>
        <translation>Propuesta: distancia de los contornos (Hausdorff 95 %, px)</translation>
    </message>
    <message>
        <source>From a box that is a little off: agreement (Dice)</source>
        <translation>Desde un recuadro algo desviado: concordancia (Dice)</translation>
    </message>
    <message>
        <source>From a box that is a little off: overlap (IoU)</source>
        <translation>Desde un recuadro algo desviado: solapamiento (IoU)</translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .85, at most 10</source>
        <translation>Clics simulados hasta IoU .85, como máximo 10</translation>
    </message>
    <message>
        <source>Simulated clicks until IoU .90, at most 10</source>
        <translation>Clics simulados hasta IoU .90, como máximo 10</translation>
    </message>
    <message>
        <source>Simulated: each click in the centre of the largest error, until nine tenths overlap (IoU .90), at most {limit} clicks an image.</source>
        <translation>Simulado: cada clic en el centro del mayor error, hasta que solapen nueve décimas (IoU .90), como máximo {limit} clics por imagen.</translation>
    </message>
    <message>
        <source>Dice: 1 is the same outline, 0 is no overlap; of the proposal, before anyone clicks, against the mask that you accepted.</source>
        <translation>Dice: 1 es el mismo contorno, 0 es sin solapamiento; de la propuesta, antes de cualquier clic, frente a la máscara que usted aceptó.</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message>
        <source>about {value} seconds</source>
        <translation>unos {value} segundos</translation>
    </message>
    <message>
        <source>about 1 minute</source>
        <translation>alrededor de 1 minuto</translation>
    </message>
    <message>
        <source>about {minutes} minutes</source>
        <translation>unos {minutes} minutos</translation>
    </message>
    <message>
        <source>about 1 hour</source>
        <translation>alrededor de 1 hora</translation>
    </message>
    <message>
        <source>about {hours} hours</source>
        <translation>unas {hours} horas</translation>
    </message>
    <message>
        <source>{text} {rest} minutes</source>
        <translation>{text} {rest} minutos</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>tiempo restante: {duration}</translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation>1 corrección</translation>
    </message>
    <message>
        <source>{count:,} corrections</source>
        <translation>{count:,} correcciones</translation>
    </message>
    <message>
        <source> on this CPU</source>
        <translation> en esta CPU</translation>
    </message>
    <message>
        <source> on this graphics card</source>
        <translation> en esta tarjeta gráfica</translation>
    </message>
    <message>
        <source>all of them new to the decoder in use</source>
        <translation>todas nuevas para el decodificador en uso</translation>
    </message>
    <message>
        <source>the decoder in use knows all of them already</source>
        <translation>el decodificador en uso ya las conoce todas</translation>
    </message>
    <message>
        <source>{new:,} new since the decoder in use was made</source>
        <translation>{new:,} nuevas desde que se creó el decodificador en uso</translation>
    </message>
    <message>
        <source>, pass {min} of {epochs}</source>
        <translation>, pasada {min} de {epochs}</translation>
    </message>
    <message>
        <source>Clicks: {numbers} (n = {count}, too few to tell)</source>
        <translation>Clics: {numbers} (n = {count}, demasiado pocos)</translation>
    </message>
    <message>
        <source>Fewer clicks</source>
        <translation>Menos clics</translation>
    </message>
    <message>
        <source>More clicks</source>
        <translation>Más clics</translation>
    </message>
    <message>
        <source>About as many clicks</source>
        <translation>Casi los mismos clics</translation>
    </message>
    <message>
        <source>{start}: {numbers} (difference from {signed} to {signed2}, n = {count})</source>
        <translation>{start}: {numbers} (diferencia de {signed} a {signed2}, n = {count})</translation>
    </message>
    <message>
        <source>{mean} ({low} to {high})</source>
        <translation>{mean} ({low} a {high})</translation>
    </message>
    <message>
        <source>Of these {of} masks, accepted just as proposed: {count}, which favours the decoder in use in this comparison.</source>
        <translation>De estas {of} máscaras, aceptadas tal como se propusieron: {count}, lo que favorece al decodificador en uso en esta comparación.</translation>
    </message>
    <message>
        <source>{name} as it came</source>
        <translation>{name}, tal como vino</translation>
    </message>
    <message>
        <source>As it came with the model</source>
        <translation>Tal como vino con el modelo</translation>
    </message>
    <message>
        <source>Retrained here</source>
        <translation>Reentrenado aquí</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>Importado de un archivo</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Falta el archivo</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>A prueba</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>The model&apos;s own decoder</source>
        <translation>El decodificador propio del modelo</translation>
    </message>
    <message>
        <source>Not judged here</source>
        <translation>No juzgado aquí</translation>
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
        <translation>Esta es la última imagen.</translation>
    </message>
    <message>
        <source>This is the first image.</source>
        <translation>Esta es la primera imagen.</translation>
    </message>
    <message>
        <source>Accepted. Now lesion {value}.</source>
        <translation>Aceptada. Ahora la lesión {value}.</translation>
    </message>
    <message>
        <source>Accepted {value}</source>
        <translation>Aceptada {value}</translation>
    </message>
    <message>
        <source>Every image that can be read and is not flagged is accepted.</source>
        <translation>Toda imagen legible y sin marca está aceptada.</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportar...</translation>
    </message>
    <message>
        <source>The mask was hidden. Press {key} again to accept it.</source>
        <translation>La máscara estaba oculta. Pulse {key} otra vez para aceptarla.</translation>
    </message>
    <message>
        <source>Close the outline first, or drop it with Esc.</source>
        <translation>Cierre primero el contorno o descártelo con Esc.</translation>
    </message>
    <message>
        <source>Part of the mask was out of sight. Press {key} again to accept it.</source>
        <translation>Parte de la máscara no se veía. Pulse {key} otra vez para aceptarla.</translation>
    </message>
    <message>
        <source>Image {value:,} of {total:,}</source>
        <translation>Imagen {value:,} de {total:,}</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Flag it</source>
        <translation>Marcarla</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Today {done:,} of {goal:,}</source>
        <translation>Hoy {done:,} de {goal:,}</translation>
    </message>
    <message>
        <source>Today {done:,} accepted</source>
        <translation>Hoy {done:,} aceptadas</translation>
    </message>
    <message>
        <source>{pace} an hour</source>
        <translation>{pace} por hora</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>más recientes primero</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>por estado</translation>
    </message>
    <message>
        <source>Label the selected images</source>
        <translation>Etiquetar las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Label to add</source>
        <translation>Etiqueta que añadir</translation>
    </message>
    <message>
        <source>Diagnosis of the selected images</source>
        <translation>Diagnóstico de las imágenes seleccionadas</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
</context>
<context>
    <name>WorklistDesk</name>
    <message>
        <source>Goal of the day</source>
        <translation>Meta del día</translation>
    </message>
    <message>
        <source>Masks to accept in a day; 0 for no goal</source>
        <translation>Máscaras por aceptar en un día; 0 sin meta</translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>Aquí no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>Only an image whose mask is accepted can be reopened.</source>
        <translation>Solo se puede reabrir una imagen con máscara aceptada.</translation>
    </message>
    <message>
        <source>Reopened. The accepted masks stay in the history.</source>
        <translation>Reabierta. Las máscaras aceptadas quedan en el historial.</translation>
    </message>
    <message>
        <source>No image of the list waits to be accepted.</source>
        <translation>Ninguna imagen de la lista está por aceptar.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Lift the flag</source>
        <translation>Quitar la marca</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>All images</source>
        <translation>Todas las imágenes</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Aún no aceptadas</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregidas</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptadas</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcadas</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Ilegibles</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Con nota</translation>
    </message>
    <message>
        <source>With a diagnosis</source>
        <translation>Con diagnóstico</translation>
    </message>
    <message>
        <source>With labels</source>
        <translation>Con etiquetas</translation>
    </message>
</context>
<context>
    <name>WorklistPanel</name>
    <message>
        <source>Name, note or label</source>
        <translation>Nombre, nota o etiqueta</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search by name, note, label or diagnosis</source>
        <translation>Buscar por nombre, nota, etiqueta o diagnóstico</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>No image matches.</source>
        <translation>Ninguna imagen coincide.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>{value:,} of {total:,} accepted</source>
        <translation>{value:,} de {total:,} aceptadas</translation>
    </message>
    <message>
        <source>{left:,} to go</source>
        <translation>faltan {left:,}</translation>
    </message>
    <message>
        <source>{value:,} flagged</source>
        <translation>{value:,} marcadas</translation>
    </message>
    <message>
        <source>{unreadable:,} unreadable</source>
        <translation>{unreadable:,} ilegibles</translation>
    </message>
</context>
<context>
    <name>WorklistRow</name>
    <message>
        <source>To do</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregida</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Marcada</translation>
    </message>
    <message>
        <source>, {lesion_count} lesions</source>
        <translation>, {lesion_count} lesiones</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Ilegible</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
</context>
</TS>
