"""liuquan: 六权治本 as a repository that is kept, checked, drawn, published and audited."""

__version__ = "0.1.0"
