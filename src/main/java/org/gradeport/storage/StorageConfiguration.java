package org.gradeport.storage;

import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import org.gradeport.base.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.validation.annotation.Validated;

/// Opens the store and the archive of the chosen kind, once the portal has closed its own folders to others.
@Configuration(proxyBeanMethods = false)
@DependsOn("ownerOnly")
class StorageConfiguration {

    private final StorageProvider provider;

    StorageConfiguration(List<StorageProvider> providers, StorageProperties storageProperties) {
        String kind = storageProperties.kind();
        List<StorageProvider> chosen =
                providers.stream().filter(each -> each.kind().equals(kind)).toList();
        if (chosen.size() != 1) {
            List<String> kinds =
                    providers.stream().map(StorageProvider::kind).sorted().toList();
            throw new SettingException("gradeport.storage.kind", "one of " + String.join(", ", kinds));
        }
        provider = chosen.getFirst();
    }

    /// `@Primary`, so that a further bean of this type does not make it ambiguous which store is used.
    @Bean
    @Primary
    ExportStorage exportStorage() throws IOException {
        return provider.openStore();
    }

    @Bean
    Archive archive() throws IOException {
        return new Archive(provider.openArchive());
    }

    /// Which store is used.
    ///
    /// @param kind the kind of a [StorageProvider]
    /// @param adopt the former owner of a store that this database adopts; empty for none
    @Validated
    @ConfigurationProperties("gradeport.storage")
    record StorageProperties(
            @DefaultValue("folder") @NotBlank String kind,
            @DefaultValue("") String adopt) {}
}
