<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>Measures</source>
        <comment>The part of the mask that stays uncovered when it is folded along its long axis, and along its short axis, through its centre. 0 % is symmetric.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measures</source>
        <comment>Perimeter squared, divided by 4 pi times the area: 1 for a circle, more for a longer or wavier border.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measures</source>
        <comment>The area, divided by the area inside a band stretched around the mask. 100 % has no notches.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measures</source>
        <comment>Which of white, red, light brown, dark brown, blue-grey and black cover at least 5 % of the lesion, hairs left out. It depends on the camera and the light.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measures</source>
        <comment>How far the colours are from their mean: the root of the summed variances of L*, a* and b*, hairs left out.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
