package org.gradeport.chaos.load;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.chaos.site.Api;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.chaos.site.Sha256;
import org.gradeport.chaos.site.Site;
import tools.jackson.databind.JsonNode;

/// Downloads ready files and compares them with their digest.
final class Downloads implements Use {

    private final AtomicInteger done = new AtomicInteger();
    private final Site site;

    Downloads(Site site) {
        this.site = site;
    }

    int done() {
        return done.get();
    }

    @Override
    public void once(Random random) throws IOException {
        Answer list = site.call(random, "GET", "/api/v1/import-export/exports?status=ready&size=20", "");
        JsonNode items = list.isSuccess() ? list.json().get("items") : null;
        if (items != null && !items.isEmpty()) {
            download(items.get(random.nextInt(items.size())), random);
        }
    }

    private void download(JsonNode export, Random random) throws IOException {
        Answer file = site.call(
                random,
                "GET",
                "/api/v1/export-jobs/%d/download".formatted(export.get("id").asLong()),
                "");
        String digest = Api.text(export.get("file"), "sha256");
        if (file.isSuccess() && !Sha256.of(file.body()).equals(digest)) {
            throw new IllegalStateException("Status %d with %d bytes and the digest %s for %s"
                    .formatted(file.status(), file.body().length, Sha256.of(file.body()), export));
        }
        done.incrementAndGet();
    }
}
