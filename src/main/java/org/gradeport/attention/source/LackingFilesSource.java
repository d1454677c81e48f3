package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.retention.StoreContents;
import org.gradeport.retention.StoreContents.Lack;
import org.springframework.stereotype.Component;

/// A store or an archive of this node without its files.
@Component
class LackingFilesSource implements AttentionSource {

    private final StoreContents storeContents;

    LackingFilesSource(StoreContents storeContents) {
        this.storeContents = storeContents;
    }

    @Override
    public String kind() {
        return "files-lacking";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return storeContents.lacks().stream().map(lack -> concern(lack, now)).toList();
    }

    private Concern concern(Lack lack, Instant now) {
        int choice = lack.place().equals("ARCHIVE") ? 1 : 0;
        return Concern.of(kind(), lack.place(), Tone.BAD, now, choice, lack.expected())
                .withRemedies(Remedy.open("system"));
    }
}
