package org.gradeport.export;

/// Decides how long files live.
public interface RetentionTerms {

    /// The term for files of this dataset and format.
    RetentionTerm term(String dataset, String format);
}
