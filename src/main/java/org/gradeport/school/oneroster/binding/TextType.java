package org.gradeport.school.oneroster.binding;

import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;

/// Text with the maximum length of its column.
record TextType(int longest) implements FieldType {

    @Override
    public String expected() {
        return Texts.say("oneroster.expected.text", longest);
    }

    @Override
    public @Nullable String read(String text) {
        return text.length() <= longest || text.codePointCount(0, text.length()) <= longest ? text : null;
    }

    @Override
    public boolean isText() {
        return true;
    }
}
