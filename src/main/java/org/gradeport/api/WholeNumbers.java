package org.gradeport.api;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Reads whole numbers in addresses in decimal digits; the framework takes `0x1` and digits of other scripts for 1.
@ControllerAdvice(basePackageClasses = WholeNumbers.class)
class WholeNumbers {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+");

    @InitBinder
    void readDecimals(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new Reader(Long::valueOf));
        binder.registerCustomEditor(Long.class, new Reader(Long::valueOf));
        binder.registerCustomEditor(int.class, new Reader(Integer::valueOf));
        binder.registerCustomEditor(Integer.class, new Reader(Integer::valueOf));
    }

    private static final class Reader extends PropertyEditorSupport {

        private final Function<String, Object> parse;

        Reader(Function<String, Object> parse) {
            this.parse = parse;
        }

        @Override
        public void setAsText(String text) {
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("Not a whole number");
            }
            setValue(parse.apply(text));
        }
    }
}
