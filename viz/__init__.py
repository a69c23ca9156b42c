"""Pictures of the graph: self-contained HTML (`html`) and the web explorer (`explorer/`)."""
