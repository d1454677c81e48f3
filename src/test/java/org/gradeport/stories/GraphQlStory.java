package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;

@Story
class GraphQlStory {

    @Test
    void a_query_is_tried_in_windows_of_each_width(BrowserVisit browserVisit) {
        browserVisit.signIn(Role.TEACHER);
        browserVisit.open("/graphql-ui");
        browserVisit.button("Run").click();
        assertThat(browserVisit.page().locator("pre")).containsText("\"total\" : 0");
        for (int width : new int[] {1440, 1024, 360}) {
            browserVisit.page().setViewportSize(width, 780);
            assertThat(browserVisit.fits()).as("at %d pixels", width).isTrue();
        }
        assertThat(browserVisit.complaints()).isEmpty();
    }
}
