package org.gradeport.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The content of the page behind a link.
///
/// @param tone the class of its mark, such as `ok`
/// @param lines sentences under the heading
/// @param actions of the reader, the most likely action first
/// @param small in small print at the end; empty for nothing
record LinkPage(
        HttpStatus status,
        String tone,
        String heading,
        List<String> lines,
        List<Fact> facts,
        List<Action> actions,
        String small) {

    LinkPage {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
        actions = List.copyOf(actions);
    }

    record Fact(String name, String value) {}

    /// @param address added to the link itself if `own`, else to the portal’s
    /// @param form whether it changes something, so that a form sends it
    record Action(String label, String address, boolean own, boolean form) {

        static Action portal(String label, String address) {
            return new Action(label, address, false, false);
        }

        static Action link(String label, String address) {
            return new Action(label, address, true, false);
        }

        static Action form(String label, String address) {
            return new Action(label, address, true, true);
        }
    }

    /// The page with one more sentence, for an action that was refused.
    LinkPage refused(HttpStatus other, @Nullable String sentence) {
        return new LinkPage(other, "bad", heading, List.of(String.valueOf(sentence)), facts, actions, small);
    }
}
