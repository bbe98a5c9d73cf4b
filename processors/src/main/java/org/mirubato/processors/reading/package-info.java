/** Pure rules from the contents of engraved pages to title, composer, opus, clefs, key and time signature. */
@NullMarked
package org.mirubato.processors.reading;

import org.jspecify.annotations.NullMarked;
