package org.gradeport.storage;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// The kinds of stores, found before any of them is opened.
final class StorageKinds {

    static final Set<String> ALL = find();

    private StorageKinds() {}

    private static Set<String> find() {
        SimpleBeanDefinitionRegistry found = new SimpleBeanDefinitionRegistry();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(found, false);
        scanner.setIncludeAnnotationConfig(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(StorageProvider.class));
        scanner.scan(StorageKinds.class.getPackageName());
        return new TreeSet<>(Set.of(found.getBeanDefinitionNames()));
    }
}
