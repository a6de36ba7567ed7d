"""An empty page on our own server: the same warm start, headers, guards and settings."""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

HERE = Path(__file__).parent
sys.path.insert(1, str(HERE.parents[1]))  # Streamlit knows the folder of this file only

from app import OwnPagesOnly, SecurityHeaders, UploadQuota, health, lifespan, report_error  # noqa: E402  after the path

app = st.App(
    HERE / "page.py",
    lifespan=lifespan,
    middleware=[Middleware(SecurityHeaders), Middleware(OwnPagesOnly), Middleware(UploadQuota)],
    routes=[Route("/api/health", health)],
    on_script_error=report_error,
)
