package org.gradeport.format.pdf.layout;

import org.openpdf.text.pdf.PdfReader;

/// The rendered template: pages with the document's header, then one page as the model of all later ones.
///
/// @param opening the number of pages of the header; rows begin on the last of them
/// @param openingTop the start of the rows there, in points from the bottom of the page
/// @param laterTop the start of the rows on later pages
public record PageFrame(PdfReader pages, int opening, float openingTop, float laterTop) {

    public int later() {
        return opening + 1;
    }
}
