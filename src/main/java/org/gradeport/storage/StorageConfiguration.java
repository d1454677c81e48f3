package org.gradeport.storage;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.gradeport.base.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/// Opens the store and the archive of the chosen kind, once the portal has closed its own folders to others.
@Configuration(proxyBeanMethods = false)
@DependsOn("ownerOnly")
class StorageConfiguration {

    private final StorageProvider provider;

    /// @param providers by kind
    StorageConfiguration(Map<String, StorageProvider> providers, StorageProperties storageProperties) {
        provider = Objects.requireNonNull(providers.get(storageProperties.kind()));
    }

    /// `@Primary`, so that a further bean of this type does not make it ambiguous which store is used.
    @Bean
    @Primary
    ExportStorage exportStorage() throws IOException {
        return prepared(provider.openStore());
    }

    @Bean
    Archive archive() throws IOException {
        return new Archive(prepared(provider.openArchive()));
    }

    private static ExportStorage prepared(ExportStorage files) throws IOException {
        files.prepare();
        return files;
    }

    /// Which store is used.
    ///
    /// @param kind the name of the bean of a [StorageProvider]
    /// @param adopt the former owner of a store that this database adopts; empty for none
    @ConfigurationProperties("gradeport.storage")
    record StorageProperties(
            @DefaultValue("folder") String kind,
            @DefaultValue("") String adopt) {

        StorageProperties {
            if (!StorageKinds.ALL.contains(kind)) {
                throw new SettingException("gradeport.storage.kind", "one of " + String.join(", ", StorageKinds.ALL));
            }
        }
    }
}
