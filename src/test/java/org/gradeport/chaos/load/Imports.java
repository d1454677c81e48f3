package org.gradeport.chaos.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.chaos.site.Site;

/// Imports the two sizes of the school in turn.
final class Imports implements Use {

    private static final String TYPE = "multipart/form-data; boundary=chaos";

    private final Map<ChaosSchool, byte[]> forms = new EnumMap<>(ChaosSchool.class);
    private final AtomicInteger done = new AtomicInteger();
    private final Site site;

    Imports(Site site) throws IOException {
        this.site = site;
        for (ChaosSchool school : ChaosSchool.values()) {
            forms.put(school, form(school.zip()));
        }
    }

    int done() {
        return done.get();
    }

    @Override
    public void once(Random random) throws IOException {
        ChaosSchool school = random.nextBoolean() ? ChaosSchool.SMALLER : ChaosSchool.LARGER;
        Answer answer = site.portals()
                .get(random.nextInt(2))
                .api()
                .upload(
                        "/api/v1/records/import?mode=apply&accept=many_missing",
                        TYPE,
                        Objects.requireNonNull(forms.get(school)),
                        site.token());
        if (answer.isSuccess()) {
            done.incrementAndGet();
        } else if (answer.status() == 422) {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private static byte[] form(byte[] zip) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(
                "--chaos\r\nContent-Disposition: form-data; name=\"file\"; filename=\"school.zip\"\r\nContent-Type: application/zip\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        form.write(zip);
        form.write("\r\n--chaos--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }
}
