package org.gradeport.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// The command `store-move FROM TO [--delete-source]`, which copies store and archive from one kind of store to
/// another while no portal runs. It is safe to stop and to repeat: FROM stays whole until everything has arrived,
/// and files that arrived are not copied again.
public final class StoreMove {

    private static final String DELETE = "--delete-source";
    private static final String USAGE = """
            usage: store-move FROM TO [--delete-source]
              FROM and TO are kinds of stores, such as folder and s3. Stop all portals first. With --delete-source
              the files are deleted from FROM once all of them have arrived.
            """;

    private StoreMove() {}

    /// Returns the exit code: 0 if every file arrived, 1 if not, 2 if the arguments are wrong.
    public static int run(String... arguments) {
        List<String> kinds = Arrays.stream(arguments)
                .skip(1)
                .filter(each -> !each.startsWith("--"))
                .toList();
        if (kinds.size() != 2 || kinds.getFirst().equals(kinds.getLast())) {
            System.err.print(USAGE);
            return 2;
        }
        SpringApplication application = new SpringApplicationBuilder(Stores.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .build();
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            Map<String, StorageProvider> providers = context.getBeansOfType(StorageProvider.class);
            return move(find(providers, kinds.getFirst()), find(providers, kinds.getLast()), arguments);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            System.err.println("store-move: " + e.getMessage());
            return 1;
        }
    }

    private static int move(StorageProvider from, StorageProvider to, String... arguments) throws IOException {
        StoreCopy store = new StoreCopy("store", from.openStore(), to.openStore());
        StoreCopy archive = new StoreCopy("archive", from.openArchive(), to.openArchive());
        store.check();
        archive.check();
        boolean storeArrived = store.run();
        boolean archiveArrived = archive.run();
        boolean arrived = storeArrived && archiveArrived;
        if (arrived && Arrays.asList(arguments).contains(DELETE)) {
            store.deleteSource();
            archive.deleteSource();
        }
        return arrived ? 0 : 1;
    }

    private static StorageProvider find(Map<String, StorageProvider> providers, String kind) {
        return Optional.ofNullable(providers.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of store named " + kind));
    }

    /// The stores alone: no database, no pages.
    @EnableConfigurationProperties
    @ConfigurationPropertiesScan("org.gradeport.storage")
    @ComponentScan(
            basePackages = "org.gradeport.storage",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = StorageProvider.class))
    static class Stores {}
}
