package org.gradeport.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.error.MessagePage;
import org.gradeport.error.MessagePage.Link;
import org.gradeport.error.MessagePage.Message;

/// The page of a failed sign-in; it needs no script.
class FailurePage {

    /// The parameter that asks the provider for a new sign-in.
    static final String OTHER_PERSON = "other";

    private final MessagePage page;

    FailurePage(MessagePage page) {
        this.page = page;
    }

    /// @param provider the id of the provider; empty if it is unknown
    /// @param label its name
    /// @param arguments of the sentence, after the label
    /// @param id of the error
    record Failure(Refusal refusal, String provider, String label, List<String> arguments, String id) {

        String sentence() {
            return Texts.say(
                    refusal.key(),
                    Stream.concat(Stream.of(label), arguments.stream()).toArray());
        }

        List<Link> links() {
            Link back = new Link("login?choose", Texts.say("security.oidc.back"));
            return provider.isEmpty() ? List.of(back) : List.of(retry(), back);
        }

        /// Without `?other` the provider would sign the same person in again.
        private Link retry() {
            String start = ProviderSignIn.START.substring(1) + provider;
            return refusal.isPersonal()
                    ? new Link(start + "?" + OTHER_PERSON, Texts.say("security.oidc.other", label))
                    : new Link(start, Texts.say("security.oidc.again", label));
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        page.write(
                request,
                response,
                new Message(
                        failure.refusal().status(),
                        failure.refusal().title(),
                        List.of(failure.sentence(), Texts.say("security.oidc.error-id", failure.id())),
                        failure.links(),
                        false),
                Texts.locale());
    }
}
