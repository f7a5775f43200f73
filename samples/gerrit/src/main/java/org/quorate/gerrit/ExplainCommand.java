package org.quorate.gerrit;

import com.google.gerrit.entities.Change;
import com.google.gerrit.server.change.ChangeResource;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.gerrit.sshd.ChangeArgumentParser;
import com.google.gerrit.sshd.CommandMetaData;
import com.google.gerrit.sshd.SshCommand;
import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.args4j.Argument;

/** {@code ssh HOST quorate explain CHANGE}: the ruling on a change that one may see, in words. */
@CommandMetaData(
    name = "explain",
    description = "Explain by the charter whether a change may merge")
final class ExplainCommand extends SshCommand {
  private final Judge judge;
  private final ChangeArgumentParser changes;

  @Argument(index = 0, required = true, metaVar = "CHANGE", usage = "number or id of the change")
  private String change = "";

  @Inject
  ExplainCommand(Judge judge, ChangeArgumentParser changes) {
    this.judge = judge;
    this.changes = changes;
  }

  @Override
  protected void run() throws Exception {
    Map<Change.Id, ChangeResource> found = new LinkedHashMap<>();
    changes.addChange(change, found);
    for (ChangeResource resource : found.values()) {
      ChangeData data = resource.getChangeData();
      Optional<Ruling> ruling = judge.of(data);
      if (ruling.isEmpty()) {
        stdout.println("no charter concerns this change");
      } else {
        Explanation.of(ruling.get(), data.submitRequirementsIncludingLegacy())
            .forEach(stdout::println);
      }
    }
  }
}
