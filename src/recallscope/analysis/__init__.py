"""From a snapshot to a finding with its figure: how many units, what events share, what they cost."""
