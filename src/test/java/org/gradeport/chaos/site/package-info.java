/// What the chaos runs on: two portals, one database, a mail server and a store.
@NullMarked
package org.gradeport.chaos.site;

import org.jspecify.annotations.NullMarked;
