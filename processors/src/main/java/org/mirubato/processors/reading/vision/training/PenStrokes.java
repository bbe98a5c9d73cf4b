package org.mirubato.processors.reading.vision.training;

import java.awt.geom.Point2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a hand writes the signs: the points that its pen goes through, in staff spaces with y downwards, each sign at the origin that music
 * fonts give it. A sign that can be written in several ways has several.
 */
final class PenStrokes {

    /** Strokes are parted by slashes, points by commas. */
    private static final Map<Sign, List<String>> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Sign.G_CLEF,
                    List.of(
                            "1.2 .35,.85 .05,1.2 -.5,1.9 -.35,2.15 .3,1.8 .9,1.1 1.05,.35 .6,.15 -.3,.7 -1.4,1.5 -2.3,"
                                    + "1.85 -3.2,1.6 -4.1,1.2 -3.9,1.05 -3,1.3 -1,1.6 1,1.65 2,1.2 2.55,.75 2.3",
                            "1.5 .1,1.1 -.35,.8 .2,1.2 .8,1.9 .5,2 -.4,1.3 -.9,.4 -.4,.2 .5,.8 1.1,1.6 1,1.5 -1,1.2 -3,"
                                    + "1.5 -4,1.9 -3.3,1.4 -2,.5 -1")),
            Map.entry(
                    Sign.F_CLEF,
                    List.of(
                            ".45 .15,.1 .05,.2 -.5,.8 -.95,1.6 -.75,1.9 .1,1.6 1.2,.9 2.1,.1 2.7/2.4 -.5,2.45 -.45/2.4 .5,2.45 .55",
                            ".2 .1,.15 -.6,.9 -1,1.6 -.4,1.5 .8,.7 1.9,.2 2.2/2.2 -.55,2.3 -.4/2.2 .45,2.3 .6")),
            Map.entry(
                    Sign.C_CLEF,
                    List.of(
                            "0 -2,0 2/.4 -2,.4 2/.7 -1.5,1.2 -2,1.9 -1.5,1.6 -.5,.7 0,1.6 .5,1.9 1.5,1.2 2,.7 1.5",
                            "0 -2,0 2/1.7 -1.8,.2 0/.2 0,1.8 1.8",
                            ".1 -2,.1 2/.3 -1.6,1 -2,1.5 -1.2,1 -.4,.3 -.1,1.1 .3,1.5 1.1,1 1.9,.3 1.6")),
            Map.entry(Sign.PERCUSSION_CLEF, List.of(".2 -1,.2 1/.9 -1,.9 1")),
            Map.entry(Sign.ZERO, List.of(".5 -1,.1 -.3,.15 .6,.6 1,.95 .4,.9 -.5,.5 -1")),
            Map.entry(Sign.ONE, List.of(".4 -1,.35 1", ".1 -.6,.45 -1/.45 -1,.4 1")),
            Map.entry(Sign.TWO, List.of(".1 -.6,.5 -1,1 -.6,.7 .1,.05 1,.6 .95,1.1 .9")),
            Map.entry(Sign.THREE, List.of(".1 -.8,.6 -1,.95 -.55,.45 -.05,1 .45,.6 1,.05 .8")),
            Map.entry(Sign.FOUR, List.of(".75 -1,.05 .35,1.1 .3/.8 -.2,.75 1", ".3 -1,.1 .1,1 .05/.85 -.8,.75 1")),
            Map.entry(Sign.FIVE, List.of("1 -1,.3 -.95/.3 -.95,.2 -.15,.8 -.1,.95 .5,.5 1,.05 .8")),
            Map.entry(Sign.SIX, List.of(".9 -1,.3 -.3,.1 .5,.5 1,.95 .6,.6 .1,.15 .5")),
            Map.entry(Sign.SEVEN, List.of(".05 -1,1 -.95,.45 1", ".05 -.9,1 -1,.4 1/.3 0,.9 -.05")),
            Map.entry(Sign.EIGHT, List.of(".85 -.75,.4 -1,.15 -.6,.85 .3,.6 .95,.15 .7,.3 .1,.9 -.6")),
            Map.entry(Sign.NINE, List.of(".9 -.5,.5 -1,.1 -.6,.4 -.1,.85 -.5,.85 0,.8 1")),
            Map.entry(Sign.COMMON, List.of("1.5 -.6,1 -1.05,.3 -.6,.15 .2,.7 1.05,1.5 .6")),
            Map.entry(Sign.CUT, List.of("1.5 -.6,1 -1.05,.3 -.6,.15 .2,.7 1.05,1.5 .6/.9 -1.6,.8 1.6")),
            Map.entry(Sign.FLAT, List.of(".1 -1.8,.12 -.6,.1 .6,.5 .4,.85 -.1,.65 -.5,.15 -.1")),
            Map.entry(Sign.NATURAL, List.of(".1 -1.4,.1 .6,.65 .4/.65 1.4,.65 -.6,.1 -.4")),
            Map.entry(Sign.SHARP, List.of(".35 -1.3,.3 1.3/.75 -1.4,.7 1.2/0 -.35,1.05 -.65/0 .6,1.05 .3")),
            Map.entry(Sign.WHOLE, List.of(".1 .1,.5 -.4,1.3 -.35,1.6 .05,1.1 .4,.4 .4,.1 .1")),
            Map.entry(Sign.HALF, List.of(".1 .2,.4 -.3,.9 -.4,1.15 -.1,.8 .35,.3 .4,.1 .2")),
            Map.entry(
                    Sign.BLACK,
                    List.of(
                            ".1 .2,.4 -.3,.9 -.4,1.15 -.1,.8 .35,.3 .4,.2 .1,.7 -.2,1 -.1,.6 .2",
                            ".15 .25,1 -.25/.2 .1,1 .05")),
            Map.entry(Sign.FLAG_UP, List.of("0 0,.4 .8,.9 1.3,.9 2,.7 2.6")),
            Map.entry(Sign.FLAG_DOWN, List.of("0 0,.4 -.8,.9 -1.3,.9 -2,.7 -2.6")),
            Map.entry(
                    Sign.QUARTER_REST, List.of(".2 -1.3,.8 -.5,.3 .1,.9 .9,.3 .8,.5 1.4", ".1 -.6,.5 -.4,.9 -.8,.4 1")),
            Map.entry(Sign.EIGHTH_REST, List.of(".1 -.5,.4 -.3,.9 -.7,.7 0,.5 1")),
            Map.entry(Sign.SIXTEENTH_REST, List.of(".1 -.5,.4 -.3,.9 -.7,.7 .5,.5 1.8/0 .5,.3 .7,.8 .3"))));

    private PenStrokes() {}

    /** Each way to write the sign, as strokes of at least two points; none for a sign that hands take from print. */
    static List<List<List<Point2D.Double>>> of(Sign sign) {
        return WAYS.getOrDefault(sign, List.of()).stream()
                .map(way -> Stream.of(way.split("/")).map(PenStrokes::stroke).toList())
                .toList();
    }

    private static List<Point2D.Double> stroke(String points) {
        return Stream.of(points.split(",")).map(PenStrokes::point).toList();
    }

    private static Point2D.Double point(String numbers) {
        String[] both = numbers.split(" ");
        return new Point2D.Double(Double.parseDouble(both[0]), Double.parseDouble(both[1]));
    }
}
