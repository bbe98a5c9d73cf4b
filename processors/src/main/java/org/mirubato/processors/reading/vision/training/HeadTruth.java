package org.mirubato.processors.reading.vision.training;

import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.PictureQuality;
import org.mirubato.processors.reading.vision.TimeSign;
import org.mirubato.processors.reading.vision.Writing;

/**
 * What a drawn staff's beginning shows.
 *
 * @param fifths sharps, or flats as a negative number, −7 to 7; 0 where no key signature can be
 */
record HeadTruth(ClefSign clef, int fifths, TimeSign time, Writing writing, PictureQuality quality) {}
