/** The library as its owner sees it: lists, scores, pages, files and the progress of an import. */
@NullMarked
package org.mirubato.query.score;

import org.jspecify.annotations.NullMarked;
