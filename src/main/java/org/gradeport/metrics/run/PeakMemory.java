package org.gradeport.metrics.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.springframework.stereotype.Component;

/// The most memory this node used of late, as the virtual machine knows it anyway.
@Component
class PeakMemory {

    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /// Bytes of heap at their most since it was last asked, the peaks of its pools added up.
    long sinceLastRead() {
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        return peak;
    }
}
