package org.gradeport.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PortalTest
class KnownBrowsersTest {

    private final SettableClock clock = new SettableClock("2126-11-22T09:30:00Z");
    private final KnownBrowsers browsers;

    KnownBrowsersTest(@Autowired JdbcClient database) {
        browsers = new KnownBrowsers(database, clock);
    }

    @Test
    void a_browser_is_known_for_the_username_that_signed_in() {
        Cookie cookie = signIn("maria");
        assertThat(isKnown(cookie.getValue(), "maria")).isTrue();
        assertThat(isKnown(cookie.getValue(), " Maria ")).isTrue();
        assertThat(isKnown(cookie.getValue(), "admin")).isFalse();
    }

    @Test
    void its_cookie_cannot_be_made_up_or_changed() {
        String value = signIn("maria").getValue();
        String[] parts = value.split(":", -1);
        assertThat(isKnown(parts[0] + ":9999999999:" + parts[2], "maria")).isFalse();
        assertThat(isKnown("00" + value.substring(2), "maria")).isFalse();
        assertThat(isKnown("a:b", "maria")).isFalse();
        assertThat(isKnown("a:b:é", "maria")).isFalse();
    }

    @Test
    void it_is_forgotten_after_half_a_year() {
        String value = signIn("maria").getValue();
        clock.advance(Duration.ofDays(180));
        assertThat(isKnown(value, "maria")).isFalse();
    }

    @Test
    void the_cookie_goes_to_the_sign_in_form_only() {
        Cookie cookie = signIn("maria");
        assertThat(cookie.getPath()).isEqualTo("/login");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
    }

    private Cookie signIn(String username) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        browsers.remember(new MockHttpServletRequest(), response, username);
        return Objects.requireNonNull(response.getCookie(KnownBrowsers.COOKIE));
    }

    private boolean isKnown(String value, String username) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(KnownBrowsers.COOKIE, value));
        return browsers.find(request, username).isPresent();
    }
}
