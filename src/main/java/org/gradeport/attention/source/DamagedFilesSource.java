package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportService;
import org.gradeport.export.FileDamages;
import org.gradeport.export.FileDamages.DamagedFile;
import org.gradeport.storage.DamagedFileException.Damage;
import org.springframework.stereotype.Component;

/// Files that are not the ones that were written.
@Component
class DamagedFilesSource implements AttentionSource {

    private final FileDamages fileDamages;
    private final ExportService exports;

    DamagedFilesSource(FileDamages fileDamages, ExportService exports) {
        this.fileDamages = fileDamages;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return "damaged-file";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return fileDamages.all().stream().map(this::concern).toList();
    }

    private Concern concern(DamagedFile file) {
        String kind = file.ready() ? kind() : "damaged-archive";
        return Concern.of(kind, file.export(), Tone.BAD, file.foundAt(), file.name(), choice(file.damage()))
                .withOwner(file.ownerName())
                .withRemedies(remedies(file.export(), file.ready()));
    }

    /// The number of the damage in the choices of the message.
    private static int choice(Damage damage) {
        return switch (damage) {
            case MISSING -> 0;
            case SIZE -> 1;
            case DIGEST -> 2;
        };
    }

    private Remedy[] remedies(long export, boolean ready) {
        String address = "exports/" + export;
        Remedy again = Remedy.of("again", address, () -> exports.retry(export));
        Remedy check = Remedy.slow("check", address, () -> exports.checkFile(export));
        Remedy open = Remedy.open(address);
        return ready ? new Remedy[] {again, check, open} : new Remedy[] {check, open};
    }
}
