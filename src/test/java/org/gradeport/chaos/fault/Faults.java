package org.gradeport.chaos.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.chaos.site.MailMood;
import org.gradeport.chaos.site.Site;
import org.gradeport.chaos.site.Store;

/// All faults, dealt like two packs of cards: one of the mail server, and one of everything else.
public final class Faults {

    private final List<Fault> everything;
    private final List<Fault> mail;
    private final Random random;
    private final List<Fault> pack = new ArrayList<>();
    private final List<Fault> mailPack = new ArrayList<>();

    /// @param brief without faults that take a minute
    public Faults(Site site, boolean brief, Random random) {
        this.random = random;
        Store store = site.store();
        everything = List.of(
                new NodeKilled(site),
                new NodeStopped(site, brief ? 14 : 100),
                new DatabaseKilled(site),
                new DatabaseCut(site),
                new ConnectionsBroken(site),
                new CommitUncertain(site),
                HeldLock.onTable(site),
                HeldLock.onRows(site),
                new DatabaseReadOnly(site),
                new StoreFault("the disk of the store is full", store, Store::fill),
                new StoreFault("the store refuses", store, Faults::refuse),
                new StoreFault("the store is slow", store, Store::slow),
                new StoreFault("the store is away as a whole", store, Faults::leave),
                new ClockOff(site, 1, brief ? 20 : 240),
                new ClockOff(site, -1, brief ? 20 : 240));
        mail = Stream.of(MailMood.values())
                .filter(mood -> mood != MailMood.WELL)
                .<Fault>map(mood -> new MailFault(site.mail(), mood))
                .toList();
    }

    private static boolean refuse(Store store) throws IOException {
        store.refuse();
        return true;
    }

    private static boolean leave(Store store) throws IOException {
        store.leave();
        return true;
    }

    /// The next fault of the pack and, two times in three, one of the mail server beside it. A part that has had no
    /// fault comes first.
    public List<Fault> next(Set<Part> broken) {
        boolean quiet = random.nextInt(3) == 0 && broken.contains(Part.MAIL);
        Fault first = deal(pack, everything, broken);
        return quiet ? List.of(first) : List.of(first, deal(mailPack, mail, broken));
    }

    private Fault deal(List<Fault> from, List<Fault> all, Set<Part> broken) {
        if (from.isEmpty()) {
            from.addAll(all);
            Collections.shuffle(from, random);
        }
        Fault next = from.stream()
                .filter(fault -> !broken.contains(fault.part()))
                .findFirst()
                .orElseGet(from::getFirst);
        from.remove(next);
        return next;
    }
}
