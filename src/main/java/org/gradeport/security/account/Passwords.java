package org.gradeport.security.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Generates, hashes and compares passwords.
@Component
public class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String dummy = encoder.encode(random());

    /// 20 letters in groups of five that are hard to confuse: 99 bits.
    public final String random() {
        return Stream.generate(this::group).limit(4).collect(Collectors.joining("-"));
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return PasswordRules.fits(password) && encoder.matches(password, hash);
    }

    /// Takes as long as a comparison, so that the time does not reveal which usernames exist.
    public void compareWithDummy(String password) {
        matches(password, dummy);
    }

    private String group() {
        return random.ints(5, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
