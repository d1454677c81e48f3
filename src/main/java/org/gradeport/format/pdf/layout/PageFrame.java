package org.gradeport.format.pdf.layout;

import org.openpdf.text.pdf.PdfReader;

/// What Flying Saucer made of the template: pages with the document's head, then one that all later pages look like.
///
/// @param opening how many pages the head takes; rows begin on the last of them
/// @param openingTop where rows begin there, in points from the bottom of the page
/// @param laterTop where they begin on later pages
public record PageFrame(PdfReader pages, int opening, float openingTop, float laterTop) {

    public int later() {
        return opening + 1;
    }
}
