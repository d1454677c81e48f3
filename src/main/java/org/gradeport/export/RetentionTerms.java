package org.gradeport.export;

/// Finds the retention term of files.
public interface RetentionTerms {

    /// The term for files of this dataset and format.
    RetentionTerm term(String dataset, String format);
}
