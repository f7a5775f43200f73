package org.quorate.gerrit;

import com.google.gerrit.sshd.PluginCommandModule;

/** What Gerrit loads where it listens on SSH. */
public final class SshModule extends PluginCommandModule {

  /** The commands of the plugin. */
  public SshModule() {
    super("quorate");
  }

  @Override
  protected void configureCommands() {
    command(ExplainCommand.class);
  }
}
