package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

    @ParameterizedTest
    @CsvSource({"0, 256M", "1, 256M", "4, 512M", "64, 1024M"})
    void the_buffer_pool_is_an_eighth_of_the_memory_within_bounds(long gigabytes, String pool) {
        assertThat(ServerSettings.bufferPool(gigabytes << 30)).endsWith("=" + pool);
    }
}
