package org.gradeport.metrics.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.springframework.stereotype.Component;

/// The peak memory of this node, as the virtual machine records it.
@Component
class PeakMemory {

    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /// Peak bytes of heap since the last call: the sum of the peaks of its pools.
    long sinceLastRead() {
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        return peak;
    }
}
