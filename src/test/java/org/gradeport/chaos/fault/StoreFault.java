package org.gradeport.chaos.fault;

import java.io.IOException;
import java.util.Random;
import org.gradeport.chaos.site.Store;

/// The store is full, refuses, is slow or is away.
///
/// @param act breaks it; false if this kind of store cannot
record StoreFault(String name, Store store, Act act) implements Fault {

    /// Breaks the store.
    interface Act {
        boolean on(Store store) throws IOException;
    }

    @Override
    public Part part() {
        return Part.STORE;
    }

    @Override
    public boolean cause(Random random) throws IOException {
        return act.on(store);
    }

    @Override
    public void heal() throws IOException {
        store.recover();
    }
}
