package org.gradeport.doors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Lets every caller knock at doors of the running server.
@Component
@Lazy
public class Knocks {

    private static final byte[] BROKEN = {'{'};
    private static final Path BODIES = Path.of("src/test/resources/doors");

    private final Visitors visitors;
    private final Belongings belongings;

    Knocks(Visitors visitors, Belongings belongings) {
        this.visitors = visitors;
        this.belongings = belongings;
    }

    /// Makes the callers, and an export, a link and a schedule of a teacher.
    public void prepare() {
        visitors.arrive();
        belongings.loadRecords();
        belongings.make();
    }

    public void clear() {
        belongings.remove();
    }

    /// The answers at the doors of these kinds that differ from their lines, and those with a record for somebody who
    /// may not read it.
    public List<String> wrong(Set<String> kinds) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Door door : Door.all()) {
            for (Caller caller : kinds.contains(door.kind()) ? Caller.values() : new Caller[0]) {
                Answer answer = knock(door, caller);
                if (!answer.seen().equals(door.answer(caller))) {
                    wrong.add("%s, %s: %s".formatted(door, caller, answer.seen()));
                } else if (!answer.seen().equals("200") && belongings.isShownIn(answer.text())) {
                    wrong.add("%s, %s: a record".formatted(door, caller));
                }
            }
        }
        return wrong;
    }

    /// The doors that read a body before they refuse the caller's role: a broken one shows it.
    public List<String> readTooEarly() throws IOException, InterruptedException {
        List<String> early = new ArrayList<>();
        for (Door door : Door.all()) {
            for (Caller caller : List.of(Caller.TEACHER, Caller.OPERATOR)) {
                if (door.isForPrograms()
                        && !door.body().equals("-")
                        && door.answer(caller).equals("403")) {
                    Answer answer = visitors.program(caller)
                            .call(door.method(), belongings.address(door.sample()), "application/json", BROKEN);
                    if (!answer.seen().equals("403")) {
                        early.add("%s, %s: %s".formatted(door, caller, answer.seen()));
                    }
                }
            }
        }
        return early;
    }

    private Answer knock(Door door, Caller caller) throws IOException, InterruptedException {
        return switch (door.kind()) {
            case "PAGE" -> visitors.browser(caller).open(belongings.address(door.sample()));
            case "FILE" -> file(door, caller);
            default -> call(door, caller);
        };
    }

    private Answer call(Door door, Caller caller) throws IOException, InterruptedException {
        Visitor visitor = door.isForPrograms() ? visitors.program(caller) : visitors.browser(caller);
        Answer answer = visitor.call(door.method(), belongings.address(door.sample()), type(door), body(door));
        if (!door.method().equals("GET") && answer.seen().startsWith("2")) {
            belongings.make();
        }
        return answer;
    }

    /// Calls the address of the caller's own page; if it has none, that of an administrator's page.
    private Answer file(Door door, Caller caller) throws IOException, InterruptedException {
        String page = belongings.address(door.sample());
        String foreign = Awaitility.await()
                .until(() -> visitors.signedIn(Caller.ADMIN).open(page).file(door.method()), Optional::isPresent)
                .orElseThrow();
        Visitor visitor = visitors.signedIn(caller);
        String address = visitor.open(page).file(door.method()).orElse(foreign);
        visitors.end(caller);
        return visitor.call(door.method(), "/" + address, "application/octet-stream", body(door));
    }

    private static String type(Door door) {
        return door.body().endsWith(".json") ? "application/json" : "multipart/form-data; boundary=x";
    }

    private static byte[] body(Door door) throws IOException {
        return door.body().equals("-") ? new byte[0] : Files.readAllBytes(BODIES.resolve(door.body()));
    }
}
