package org.quorate.engine;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.json.CaseReader;
import org.quorate.merge.MayMerge;

/** The same by a host that reads cases, which takes JSON and the validator. */
public final class EmbeddedCase implements Callable<String> {
  private static final String CASE =
      """
      {"kind": "may-merge", "format": 1, "at": "2026-03-10T12:00:00Z", "known": "everything",
       "contribution": {"id": "1", "author": "ann", "branch": "main", "files": [{"path": "a"}]}}
      """;

  @Override
  public String call() {
    try (GovernanceEngine engine = Engines.create()) {
      Charter charter =
          engine.read(CharterSource.of("GOVERNANCE.md", Embedded.TEXT)).charter().orElseThrow();
      MayMerge question =
          CaseReader.read(CASE.getBytes(StandardCharsets.UTF_8)).question().orElseThrow();
      return Embedded.told(engine.decide(charter, question));
    }
  }
}
