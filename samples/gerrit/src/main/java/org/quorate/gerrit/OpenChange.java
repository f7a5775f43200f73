package org.quorate.gerrit;

import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.Project;
import com.google.gerrit.server.query.change.ChangeData;

/** A change that may still be merged. */
record OpenChange(Project.NameKey project, Change.Id id) {

  static OpenChange of(ChangeData data) {
    return new OpenChange(data.project(), data.getId());
  }

  /** Under what name a docket knows it. */
  String key() {
    return ProjectName.of(project) + "~" + id.get();
  }

  static OpenChange of(String key) {
    int number = key.lastIndexOf('~');
    return new OpenChange(
        Project.nameKey(key.substring(0, number)),
        Change.id(Integer.parseInt(key.substring(number + 1))));
  }
}
