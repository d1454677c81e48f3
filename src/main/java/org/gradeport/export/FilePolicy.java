package org.gradeport.export;

/// Decides how long files live. Whoever changes its mind calls [ExpiringFiles#apply].
public interface FilePolicy {

    /// The term for files of this dataset and format.
    FileTerm term(String dataset, String format);
}
