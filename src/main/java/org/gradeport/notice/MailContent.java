package org.gradeport.notice;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a mail; the templates render it.
///
/// @param lead paragraphs under the heading
/// @param notes what the reader should check, such as warnings
/// @param button null for none
/// @param small paragraphs at the end, in small print
public record MailContent(
        String heading,
        List<String> lead,
        List<Fact> facts,
        List<String> notes,
        @Nullable Button button,
        List<String> small) {

    public MailContent {
        lead = List.copyOf(lead);
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        small = List.copyOf(small);
    }

    /// The lead with blank lines between its paragraphs; public for the template.
    public String paragraphs() {
        return String.join("\n\n", lead);
    }

    public record Fact(String name, String value) {}

    public record Button(String label, URI address) {}
}
