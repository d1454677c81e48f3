package org.gradeport.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A line of `doors.txt`.
///
/// @param name kind and address, as [DoorScan] finds them
/// @param sample the address to call, or the page that has the file
/// @param body of the call: `-` for none, else the name of a file in the folder `doors`
/// @param answers to the signed-in callers, to strangers, and, if it differs, to those whose session or token is no
/// longer valid
record Door(String name, String sample, String body, List<String> answers) {

    private static final Path FOLDER = Path.of("src/test/resources/doors");

    static List<Door> all() {
        return of("doors.txt");
    }

    /// The doors that single sign-on adds.
    static List<Door> ofProviders() {
        return of("doors-oidc.txt");
    }

    /// The fields of GraphQL.
    static List<Door> ofGraphQl() {
        return of("doors-graphql.txt");
    }

    private static List<Door> of(String table) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(table))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Door::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Door read(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        String answers = String.join(" ", List.of(parts).subList(3, parts.length));
        return new Door(
                parts[0].strip(), parts[1], parts[2], List.of(answers.strip().split("\\s+")));
    }

    String answer(Caller caller) {
        return answers.get(Math.min(List.of(Caller.values()).indexOf(caller), answers.size() - 1));
    }

    /// The same door at an address whose first letter is encoded.
    Door encoded() {
        return new Door(name, "/%%%02X".formatted((int) sample.charAt(1)) + sample.substring(2), body, answers);
    }

    String kind() {
        return name.split(" ", 2)[0];
    }

    /// A mapping of all methods is called by GET.
    String method() {
        String method = name.split(" ", 3)[1];
        return method.equals("ANY") ? "GET" : method;
    }

    boolean isForPrograms() {
        return sample.matches("/(api|actuator|v3|swagger-ui).*|/graphql");
    }

    @Override
    public String toString() {
        return name;
    }
}
