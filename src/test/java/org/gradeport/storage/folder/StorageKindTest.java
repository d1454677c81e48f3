package org.gradeport.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.gradeport.base.OwnerOnly;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.IssuedNames;
import org.gradeport.storage.StorageProvider;
import org.gradeport.storage.StoreOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/// `gradeport.storage.kind` chooses the store.
class StorageKindTest {

    @TempDir
    Path folder;

    /// Without the real provider of S3.
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"org.gradeport.storage"},
            excludeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {StoreOwner.class, IssuedNames.class}),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*S3StorageProvider")
            })
    @ConfigurationPropertiesScan("org.gradeport.storage")
    static class Storage {}

    @Test
    void further_stores_and_providers_do_not_prevent_the_start() {
        runner().withBean("spare", ExportStorage.class, () -> mock(ExportStorage.class))
                .withBean("object", StorageProvider.class, StorageKindTest::provider)
                .run(context -> {
                    assertThat(context.getBean(ExportStorage.class)).isInstanceOf(FolderStorage.class);
                    assertThat(context.getBean(Archive.class).files()).isInstanceOf(FolderStorage.class);
                });
    }

    @Test
    void another_kind_opens_its_own_store_and_archive() {
        StorageProvider object = provider();
        runner().withBean("s3", StorageProvider.class, () -> object)
                .withPropertyValues("gradeport.storage.kind=s3", "gradeport.storage.s3.bucket=files")
                .run(context -> {
                    assertThat(context.getBean(ExportStorage.class)).isSameAs(object.openStore());
                    assertThat(context.getBean(Archive.class).files()).isSameAs(object.openArchive());
                    assertThat(folder).isEmptyDirectory();
                });
    }

    @Test
    void an_unknown_kind_ends_the_start_and_lists_the_kinds() {
        runner().withPropertyValues("gradeport.storage.kind=tape")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage("gradeport.storage.kind must be one of folder, s3"));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Storage.class)
                .withBean("ownerOnly", OwnerOnly.class, () -> mock(OwnerOnly.class))
                .withPropertyValues(
                        "gradeport.storage.folder=" + folder.resolve("exports"),
                        "gradeport.storage.archive=" + folder.resolve("archive"));
    }

    private static StorageProvider provider() {
        try {
            StorageProvider provider = mock(StorageProvider.class);
            ExportStorage store = mock(ExportStorage.class);
            ExportStorage archive = mock(ExportStorage.class);
            when(provider.openStore()).thenReturn(store);
            when(provider.openArchive()).thenReturn(archive);
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
