package org.gradeport.doors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        visitors.leave();
    }

    /// The addresses of all pages.
    public List<String> pages() {
        return Door.all().stream()
                .filter(door -> door.kind().equals("PAGE"))
                .map(door -> belongings.address(door.sample()))
                .toList();
    }

    /// The answers at the doors of these kinds that differ from their lines, and those with a record, or something of
    /// the teacher's, for somebody who may not read it.
    public List<String> wrong(Set<String> kinds) throws IOException, InterruptedException {
        return wrong(
                Door.all().stream().filter(door -> kinds.contains(door.kind())).toList());
    }

    List<String> wrong(List<Door> doors) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Door door : doors) {
            for (Caller caller : Caller.values()) {
                Answer answer = knock(door, caller);
                if (!answer.seen().equals(door.answer(caller))) {
                    wrong.add("%s, %s: %s".formatted(door, caller, answer.seen()));
                } else if (caller.isNoReader() && belongings.isAbout(answer.text())) {
                    wrong.add("%s, %s: the teacher's".formatted(door, caller));
                } else if (!answer.seen().equals("200") && belongings.isShownIn(answer.text())) {
                    wrong.add("%s, %s: a record".formatted(door, caller));
                }
            }
        }
        return wrong;
    }

    /// The doors of these kinds that show the teacher what is hers.
    public Set<String> shownToTeacher(Set<String> kinds) throws IOException, InterruptedException {
        Set<String> shown = new TreeSet<>();
        for (Door door : Door.all()) {
            if (kinds.contains(door.kind())
                    && door.method().equals("GET")
                    && belongings.isAbout(knock(door, Caller.TEACHER).text())) {
                shown.add(door.name());
            }
        }
        return shown;
    }

    /// The answers that somebody gets by what opens doors of the other kind: a session at the calls of programs, which
    /// another site could send, or a token at pages. There everybody is a stranger.
    public List<String> wrongOfOtherKind(Set<String> kinds) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Door door : Door.all()) {
            for (Caller caller : kinds.contains(door.kind()) ? Caller.values() : new Caller[0]) {
                Visitor visitor = door.isForPrograms() ? visitors.browser(caller) : visitors.program(caller);
                expect(door, Caller.ANONYMOUS, knock(door, visitor.asBrowser(!door.isForPrograms())), caller, wrong);
            }
        }
        return wrong;
    }

    /// The answers that change when somebody has a session and a token: what does not count neither opens a door nor
    /// closes one, and no answer touches the session.
    public List<String> wrongOfBothKinds(Set<String> kinds) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Visitor office = visitors.signedIn(Caller.ADMIN);
        for (Door door : Door.all()) {
            for (Caller caller :
                    kinds.contains(door.kind()) ? List.of(Caller.TEACHER, Caller.EXPIRED) : List.<Caller>of()) {
                Visitor both = door.isForPrograms()
                        ? office.with(visitors.program(caller))
                        : visitors.program(Caller.ADMIN).with(visitors.browser(caller));
                expect(door, caller, knock(door, both), caller, wrong);
            }
        }
        if (office.send("GET", "/exports", "", new byte[0]).statusCode() != 200) {
            wrong.add("The session of the browser is over");
        }
        return wrong;
    }

    private static void expect(Door door, Caller expected, Answer answer, Caller caller, List<String> wrong) {
        if (!answer.seen().equals(door.answer(expected))) {
            wrong.add("%s, %s: %s".formatted(door, caller, answer.seen()));
        } else if (door.isForPrograms() && answer.setsCookie()) {
            wrong.add("%s, %s: a cookie".formatted(door, caller));
        }
    }

    /// The doors that open to a form of another site, which a person with a session sends.
    public List<String> openToForgedForms() throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        for (Door door : Door.all()) {
            if (door.name().matches("(CALL|FILTER) POST .*") && !door.isForPrograms()) {
                Visitor forger = visitors.browser(Caller.ADMIN).atAnotherSite();
                for (Door way : List.of(door, door.encoded())) {
                    Answer answer = knock(way, forger);
                    if (!answer.seen().equals("403")) {
                        open.add("%s: %s".formatted(way.sample(), answer.seen()));
                    }
                }
            }
        }
        return open;
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
        if (door.kind().equals("FILE")) {
            return file(door, caller);
        }
        return knock(door, door.isForPrograms() ? visitors.program(caller) : visitors.browser(caller));
    }

    private Answer knock(Door door, Visitor visitor) throws IOException, InterruptedException {
        return switch (door.kind()) {
            case "PAGE" -> visitor.open(belongings.address(door.sample()));
            case "FILE" -> file(door, visitor);
            default -> call(door, visitor);
        };
    }

    private Answer call(Door door, Visitor visitor) throws IOException, InterruptedException {
        Answer answer = visitor.call(door.method(), belongings.address(door.sample()), type(door), body(door));
        if (!door.method().equals("GET") && answer.seen().startsWith("2")) {
            belongings.make();
        }
        return answer;
    }

    /// Calls the address of the caller's own page, whose session may have ended since.
    private Answer file(Door door, Caller caller) throws IOException, InterruptedException {
        String foreign = foreign(door);
        Visitor visitor = visitors.signedIn(caller);
        String address = own(door, visitor).orElse(foreign);
        visitors.end(caller);
        return file(door, visitor, address);
    }

    private Answer file(Door door, Visitor visitor) throws IOException, InterruptedException {
        return file(door, visitor, own(door, visitor).orElse(foreign(door)));
    }

    private Answer file(Door door, Visitor visitor, String address) throws IOException, InterruptedException {
        return visitor.call(door.method(), "/" + address, "application/octet-stream", body(door));
    }

    private Optional<String> own(Door door, Visitor visitor) throws IOException, InterruptedException {
        return visitor.open(belongings.address(door.sample())).file(door.method());
    }

    /// The address of an administrator's page, for those who have none.
    private String foreign(Door door) {
        return Awaitility.await()
                .until(() -> own(door, visitors.signedIn(Caller.ADMIN)), Optional::isPresent)
                .orElseThrow();
    }

    private static String type(Door door) {
        return door.body().endsWith(".json") ? "application/json" : "multipart/form-data; boundary=x";
    }

    private static byte[] body(Door door) throws IOException {
        return door.body().equals("-") ? new byte[0] : Files.readAllBytes(BODIES.resolve(door.body()));
    }
}
