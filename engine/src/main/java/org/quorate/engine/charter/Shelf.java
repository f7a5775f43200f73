package org.quorate.engine.charter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.CharterSource;

/** Opens documents, each once, and no more of them than the limits allow. */
final class Shelf {
  private final CharterSource source;
  private final Report report;
  private final List<Document> documents = new ArrayList<>();
  private int bytes;

  Shelf(CharterSource source, Report report) {
    this.source = source;
    this.report = report;
  }

  /** What was opened so far, the main document first. */
  List<Document> documents() {
    return Collections.unmodifiableList(documents);
  }

  /** The document at a path, or null if it cannot be read; then it is told at that spot. */
  @Nullable Document open(String path, Spot spot) {
    report.reading(path);
    byte[] content = content(path, spot);
    if (content == null) {
      return null;
    }
    Document document = new Decoder(path, report).decode(content);
    if (document != null) {
      documents.add(document);
    }
    return document;
  }

  private byte @Nullable [] content(String path, Spot spot) {
    try (InputStream in = source.open(path)) {
      if (in == null) {
        report.add(
            Code.UNREADABLE,
            spot,
            "there is no document " + Quoted.of(path),
            "put it there, or correct its path");
        return null;
      }
      byte[] content = in.readNBytes(Limits.DOCUMENT_BYTES + 1);
      bytes += content.length;
      return fits(path, content.length) ? content : null;
    } catch (IOException e) {
      report.add(
          Code.UNREADABLE,
          spot,
          "the document "
              + Quoted.of(path)
              + " cannot be read: "
              + Quoted.of(String.valueOf(e.getMessage())),
          "see that it is a readable file inside the repository");
      return null;
    }
  }

  private boolean fits(String path, int length) {
    boolean all = length <= Limits.DOCUMENT_BYTES;
    if (all && bytes <= Limits.ALL_BYTES) {
      return true;
    }
    int limit = all ? Limits.ALL_BYTES : Limits.DOCUMENT_BYTES;
    report.add(
        Code.TOO_LARGE,
        new Spot(path, 0, 0),
        (all ? "the documents together are" : "the document is")
            + " larger than "
            + (limit >> 20)
            + " MiB, which is all that is read",
        "keep only rules and people in it; move everything else elsewhere");
    return false;
  }
}
