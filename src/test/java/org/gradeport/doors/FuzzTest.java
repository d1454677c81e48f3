package org.gradeport.doors;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// No input gives an error of the server, or an answer with a trace, SQL or the name of a Java type.
@ServerTest
class FuzzTest {

    private static final int CALLS = 10_000;
    private static final int CLIENTS = 8;
    private static final long SEED = 13;

    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|org|com|tools|ch)\\.[a-z]+\\.[\\w.]+|\\b[A-Z]\\w+(Exception|Error)\\b|\\bat [\\w$.]+\\(|\\bSQL|"
                    + "(?i:\\bselect .{1,200} from |mariadb|hikari|tomcat)");

    /// A file that is not ready yet is answered with 503, and Prometheus' labels name exceptions.
    private static final Pattern ALLOWED =
            Pattern.compile("(?s)HTTP/1.1 503.*Retry-After: 2\r\n.*|HTTP/1.1 200.*# HELP.*");

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    Belongings belongings;

    private final ListAppender<ILoggingEvent> errors = new ListAppender<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() {
        errors.start();
        root().addAppender(errors);
        visitors.arrive();
        belongings.loadRecords();
        belongings.make();
    }

    @AfterEach
    void close() {
        root().detachAppender(errors);
        visitors.leave();
        belongings.remove();
    }

    @Test
    void ten_thousand_calls_give_no_error_and_no_word_about_the_inside() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> send(SEED + client, CALLS / CLIENTS)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(wrong.stream().limit(20)).isEmpty();
        assertThat(errors.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(ILoggingEvent::getFormattedMessage)
                        .limit(20))
                .isEmpty();
    }

    private Void send(long seed, int calls) throws IOException {
        RandomCalls random = new RandomCalls(
                new Random(seed),
                belongings::address,
                Stream.of(Caller.TEACHER, Caller.OPERATOR, Caller.ADMIN, Caller.ADMIN, Caller.UNKNOWN)
                        .map(visitors::token)
                        .toList());
        for (int n = 0; n < calls; n++) {
            byte[] call = random.next();
            String answer = Raw.answer(port, call);
            boolean isWrong =
                    answer.startsWith("HTTP/1.1 5") || INSIDE.matcher(answer).find();
            if (isWrong && !ALLOWED.matcher(answer).matches()) {
                wrong.add(new String(call, StandardCharsets.ISO_8859_1) + "\n→ " + answer);
            }
        }
        return null;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
