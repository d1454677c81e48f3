/// Download links in mails: unguessable, revocable, valid as long as the file.
@NullMarked
@ApplicationModule(allowedDependencies = {"table", "base", "security", "export", "export :: download", "storage"})
package org.gradeport.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
