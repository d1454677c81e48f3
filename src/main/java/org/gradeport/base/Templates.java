package org.gradeport.base;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Thymeleaf templates in one folder of the class path.
public final class Templates {

    private final TemplateEngine engine = new TemplateEngine();

    /// @param folder such as `org/gradeport/notice/`
    /// @param suffix such as `.html`
    public Templates(String folder, String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix(folder);
        resolver.setSuffix(suffix);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /// Fills the template; values may be null.
    public String fill(String name, Map<String, ?> values) {
        Context context = new Context(Locale.ROOT);
        values.forEach(context::setVariable);
        return engine.process(name, context);
    }
}
